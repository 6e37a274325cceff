# shellcheck shell=bash
# How many functions may run at once. Lambda wants some of an account's limit to stay unreserved.

unreserved_at_least=100
# With those of three servers, what db.t3.micro bears below its alarm of 50 sessions.
sessions_for_functions=10

# What a function of this gallery has reserved already.
# $1: its name
reserved() {
    local count
    if count=$(aws lambda get-function-concurrency --function-name "$1" \
        --query ReservedConcurrentExecutions --output text 2>"$work/error"); then
        [ "$count" != None ] || count=0
    else
        grep -q ResourceNotFoundException "$work/error" || fail "$(<"$work/error")"
        count=0
    fi
    printf '%s\n' "$count"
}

# Sets limit, and unreserved to what is left for this gallery's functions and all that reserve nothing.
read_limits() {
    local thumbnails annotations
    read -r limit unreserved < <(aws lambda get-account-settings \
        --query 'AccountLimit.[ConcurrentExecutions, UnreservedConcurrentExecutions]' --output text) ||
        fail "AWS did not say how many functions may run at once"
    thumbnails=$(reserved "$stack-thumbnail")
    annotations=$(reserved "$stack-annotate")
    unreserved=$((unreserved + thumbnails + annotations))
}

# Reserves nothing where the account's limit is too low.
fit_concurrency() {
    local limit unreserved wanted
    read_limits
    wanted=$(($(effective ThumbnailConcurrency) + $(effective AnnotationConcurrency)))
    if [ "$wanted" -gt 0 ] && [ $((unreserved - wanted)) -lt "$unreserved_at_least" ]; then
        values+=(ThumbnailConcurrency=0 AnnotationConcurrency=0)
        say "This account runs $limit functions at once; $unreserved are not reserved, and $unreserved_at_least have to stay so."
        say "The gallery reserves none. With a higher limit (Service Quotas, Lambda, concurrent executions):"
        say "  gallery up --stack $stack ThumbnailConcurrency=5 AnnotationConcurrency=5"
        wanted=0
    fi
    warn_of_many_sessions $((unreserved - wanted))
}

# What reserves nothing is held by nothing else.
# $1: how many functions that reserve nothing run at once
warn_of_many_sessions() {
    local class
    [ "$(effective ThumbnailConcurrency)" -eq 0 ] || [ "$(effective AnnotationConcurrency)" -eq 0 ] || return 0
    [ "$1" -gt "$sessions_for_functions" ] || return 0
    class=$(effective DatabaseClass)
    say "UP TO $1 FUNCTIONS WITHOUT A RESERVATION TAKE A SESSION OF THE DATABASE EACH, AND IT IS A $class:"
    say "a db.t3.micro has some $sessions_for_functions for them beside its servers. After a large upload it may refuse everybody until the backlog is done."
    say "Reserve a few for each (ThumbnailConcurrency, AnnotationConcurrency) where the limit allows it, or take a larger DatabaseClass."
}
