# shellcheck shell=bash
# How many functions may run at once. Lambda wants some of an account's limit to stay unreserved.

unreserved_at_least=100

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

# Reserves nothing where the account's limit is too low.
fit_concurrency() {
    local limit unreserved wanted
    read -r limit unreserved < <(aws lambda get-account-settings \
        --query 'AccountLimit.[ConcurrentExecutions, UnreservedConcurrentExecutions]' --output text) ||
        fail "AWS did not say how many functions may run at once"
    wanted=$(($(effective ThumbnailConcurrency) + $(effective AnnotationConcurrency)))
    unreserved=$((unreserved + $(reserved "$stack-thumbnail") + $(reserved "$stack-annotate")))
    [ "$wanted" -gt 0 ] && [ $((unreserved - wanted)) -lt "$unreserved_at_least" ] || return 0
    values+=(ThumbnailConcurrency=0 AnnotationConcurrency=0)
    say "This account runs $limit functions at once; $unreserved are not reserved, and $unreserved_at_least have to stay so."
    say "The gallery reserves none. With a higher limit (Service Quotas, Lambda, concurrent executions):"
    say "  gallery up --stack $stack ThumbnailConcurrency=5 AnnotationConcurrency=5"
}
