# shellcheck shell=bash
# What is said to the person at the terminal, and what is asked.

say() {
    printf '%s\n' "$*"
}

complain() {
    printf 'gallery: %s\n' "$*" >&2
}

fail() {
    complain "$*"
    exit 1
}

at_terminal() {
    [ -t 0 ]
}

# Without a terminal nobody can be asked: whoever started the script has decided.
confirm() {
    local answer
    if [ -n "$yes" ] || ! at_terminal; then
        return
    fi
    read -r -p "$1 [y/N] " answer || answer=no
    case $answer in
        y | Y | yes) ;;
        *) fail "nothing was changed" ;;
    esac
}

# What cannot be undone needs the stack's name, or --yes.
confirm_by_name() {
    local answer
    [ -z "$yes" ] || return 0
    at_terminal || fail "nothing was changed: without a terminal this needs --yes"
    read -r -p "$1 Type the stack's name to go on: " answer || answer=
    [ "$answer" = "$stack" ] || fail "nothing was changed"
}
