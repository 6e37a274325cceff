# shellcheck shell=bash
# What the scripts' tests run and expect. Needs the folder $work; $calls is where stand-ins note what they are asked for.

calls=${work:?}/calls
: >"$calls"
failures=0

# Sets status; what the command prints goes to $work/output, what it asks for to $calls.
run() {
    : >"$calls"
    status=0
    "$@" >"$work/output" 2>&1 </dev/null || status=$?
}

# $1: what is expected, then a command that succeeds when it is so
expect() {
    local what=$1
    shift
    if "$@" >>"$work/output" 2>&1; then
        echo "ok: $what"
    else
        echo "FAILED: $what"
        cat "$calls" "$work/output"
        failures=$((failures + 1))
    fi
}

not() { ! "$@"; }
asked() { grep -qE -- "$1" "$calls"; }
said() { grep -qE -- "$1" "$work/output"; }
succeeded() { [ "$status" -eq 0 ]; }
failed() { [ "$status" -ne 0 ]; }
is() { [ "$1" = "$2" ]; }
