# shellcheck shell=bash
# Gemini's key. It goes from the terminal to Secrets Manager by a pipe, and nowhere else.

key_secret() {
    printf '%s/gemini-key\n' "$stack"
}

# Prints nothing where there is no such secret.
key_secret_arn() {
    aws secretsmanager describe-secret --secret-id "$(key_secret)" --query ARN --output text 2>"$work/error" ||
        grep -q ResourceNotFoundException "$work/error" || fail "$(<"$work/error")"
}

# $1: the secret that gets it; empty where one has to be made
ask_for_key() {
    local key
    IFS= read -r -s -p "Gemini's key, from https://aistudio.google.com/apikey (Enter for none): " key
    echo
    key=${key//[[:space:]]/}
    [ -n "$key" ] || return 0
    printf %s "$key" | keep_key "$1"
    say "The key is in Secrets Manager as $(key_secret)"
}

keep_key() {
    if [ -n "$1" ]; then
        aws secretsmanager put-secret-value --secret-id "$1" --secret-string file:///dev/stdin >/dev/null
    else
        aws secretsmanager create-secret --name "$(key_secret)" --description "Gemini's key for the gallery $stack" \
            --secret-string file:///dev/stdin >/dev/null
    fi
}

# Gives the deployment the secret with the key, unless somebody has named one.
# $1: not empty to ask for a new key
choose_captions() {
    local secret
    if given GeminiSecretArn >/dev/null; then
        return
    fi
    secret=$(key_secret_arn)
    if [ -n "$1" ]; then
        at_terminal || fail "a new key is asked for at a terminal; elsewhere: aws secretsmanager put-secret-value --secret-id $(key_secret)"
        ask_for_key "$secret"
    elif [ -z "$(effective GeminiSecretArn)$secret" ] && [ -z "$yes" ] && at_terminal; then
        ask_for_key "$secret"
    fi
    if [ -n "$1" ] || [ -z "$(effective GeminiSecretArn)" ]; then
        secret=$(key_secret_arn)
        [ -z "$secret" ] || values+=("GeminiSecretArn=$secret")
    fi
    if [ -z "$(effective GeminiSecretArn)" ]; then
        say "Without a key nobody describes the pictures: captions say only what can be measured. \`gallery up --new-key\` asks for one."
    fi
}
