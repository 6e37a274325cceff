# shellcheck shell=bash
# Gemini's key. It goes from the terminal to Secrets Manager by a pipe, and nowhere else.

key_secret() {
    printf '%s/gemini-key\n' "$stack"
}

# Sets secret to its ARN, empty where there is none, and deletion to the time for which it is scheduled, or to None.
read_key_secret() {
    if aws secretsmanager describe-secret --secret-id "$(key_secret)" --query '[ARN, DeletedDate]' --output text \
        >"$work/secret" 2>"$work/error"; then
        read -r secret deletion <"$work/secret"
    else
        grep -q ResourceNotFoundException "$work/error" || fail "$(<"$work/error")"
        secret='' deletion=None
    fi
}

# Until that time a secret has its value still, but nobody gets or changes it.
restore_key_secret() {
    [ "$deletion" != None ] || return 0
    aws secretsmanager restore-secret --secret-id "$secret" >/dev/null
    say "The secret $(key_secret) was to be deleted: that is called off, since it is used again"
}

need_terminal_for_key() {
    at_terminal || fail "a new key is asked for at a terminal; elsewhere: aws secretsmanager put-secret-value --secret-id $(key_secret)"
}

# Sets key.
ask_for_key() {
    IFS= read -r -s -p "Gemini's key, from https://aistudio.google.com/apikey (Enter for none): " key || key=
    echo
    key=${key//[[:space:]]/}
}

keep_key() {
    if [ -n "$secret" ]; then
        printf %s "$key" | aws secretsmanager put-secret-value --secret-id "$secret" --secret-string file:///dev/stdin >/dev/null
    else
        printf %s "$key" | aws secretsmanager create-secret --name "$(key_secret)" --description "Gemini's key for the gallery $stack" \
            --secret-string file:///dev/stdin >/dev/null
        read_key_secret
    fi
    say "The key is in Secrets Manager as $(key_secret)"
}

# Gives the deployment the secret with the key, unless somebody has named one.
# $1: not empty to ask for a new key
choose_captions() {
    local secret deletion used key=
    if given GeminiSecretArn >/dev/null; then
        return
    fi
    read_key_secret
    used=$(effective GeminiSecretArn)
    # The script's own may have been deleted since, and made again by another ARN.
    [[ $used != *":secret:$(key_secret)-"* ]] || used=$secret
    if [ -n "$1" ] || { [ -z "$used$secret" ] && [ -z "$yes" ] && at_terminal; }; then
        ask_for_key
        [ -n "$key" ] || [ -z "$1" ] || fail "no key was given, so nothing was changed"
    fi
    if [ -n "$key" ] || [ -z "$used" ] || [ "$used" = "$secret" ]; then
        restore_key_secret
        [ -z "$key" ] || keep_key
        values+=("GeminiSecretArn=$secret")
    fi
    if [ -z "$(effective GeminiSecretArn)" ]; then
        say "Without a key nobody describes the pictures: captions say only what can be measured. \`gallery up --new-key\` asks for one."
    fi
}
