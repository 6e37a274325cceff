# shellcheck shell=bash
# What servers and functions say, and where the gallery is.

logs() {
    local of=server
    case ${1:-} in
        server | start | thumbnail | annotate)
            of=$1
            shift
            ;;
        "" | -*) ;;
        *) misused "logs are of server, start, thumbnail or annotate, not of $1" ;;
    esac
    check
    need_outputs
    case $of in
        thumbnail) tail_log "/aws/lambda/$(output ThumbnailFunctionName)" "$@" ;;
        annotate) tail_log "/aws/lambda/$(output AnnotationFunctionName)" "$@" ;;
        *) tail_servers "$of" "$@" ;;
    esac
}

tail_log() {
    aws logs tail "$@"
}

# Of the servers' streams, <instance>/server and <instance>/start, those of one kind that were written to last.
tail_servers() {
    local of=$1 group streams
    shift
    group=$(output ServerLogName)
    streams=$(aws logs describe-log-streams --log-group-name "$group" --order-by LastEventTime --descending --max-items 100 --output json |
        jq -r --arg of "/$of" '.logStreams[].logStreamName | select(endswith($of))')
    [ -n "$streams" ] || fail "no server has written to $group/*/$of yet"
    # shellcheck disable=SC2086 # Several names, which have no spaces.
    tail_log "$group" --log-stream-names $streams "$@"
}

open_in_browser() {
    local address
    check
    need_outputs
    address=$(output Address)
    say "$address"
    if [ "$(uname)" = Darwin ]; then
        open "$address"
    elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
        xdg-open "$address" >/dev/null 2>&1
    fi
}
