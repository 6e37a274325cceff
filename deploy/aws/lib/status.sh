# shellcheck shell=bash
# How the gallery is.

well=yes

report() {
    printf '%-14s %s\n' "$1" "$2"
}

# $1: whether that is as it should be, $2: what, $3: how it is
judge() {
    if [ "$1" = yes ]; then
        report "$2" "$3"
    else
        report "$2" "$3  <--"
        well=no
    fi
}

# Prints yes when the command succeeds, else no.
whether() {
    if "$@"; then echo yes; else echo no; fi
}

status() {
    check
    need_stack
    report_stacks
    [ -n "$(output Address)" ] || fail "there is no more to say of it before it is whole"
    report_release
    report address "$(output Address)"
    report_targets
    report_servers
    report_function "$(output ThumbnailFunctionName)"
    report_function "$(output AnnotationFunctionName)"
    report_queue "$(output ThumbnailDeadLettersUrl)"
    report_queue "$(output AnnotationDeadLettersUrl)"
    report_queue "$(output UndeliveredUploadsUrl)"
    report_alarms
    [ "$well" = yes ]
}

report_stacks() {
    local nested name state
    state=$(of_stack .StackStatus)
    judge "$(whether is_whole "$state")" stack "$stack $state"
    nested=$(aws cloudformation describe-stack-resources --stack-name "$stack" --output json |
        jq -r '.StackResources[] | select(.ResourceType == "AWS::CloudFormation::Stack") | "\(.LogicalResourceId) \(.ResourceStatus)"')
    while read -r name state; do
        [ -z "$name" ] || judge "$(whether is_whole "$state")" stack "$name $state"
    done <<<"$nested"
}

# After a rollback what there was runs on, but somebody wanted something else.
is_whole() {
    [[ $1 == *_COMPLETE && $1 != *ROLLBACK_COMPLETE && $1 != DELETE_COMPLETE ]]
}

report_release() {
    aws cloudformation get-template --stack-name "$stack" --output json | jq -j .TemplateBody >"$work/deployed.yaml"
    report release "$(release_of "$work/deployed.yaml"), app.zip $(deployed AppChecksum | cut -c 1-12)"
    report since "$(of_stack '|.LastUpdatedTime // .CreationTime')"
}

report_targets() {
    local states healthy all
    states=$(aws elbv2 describe-target-health --output text --query 'TargetHealthDescriptions[].[TargetHealth.State]' \
        --target-group-arn "arn:$partition:elasticloadbalancing:$region:$account:$(output TargetGroupFullName)")
    healthy=$(grep -cx healthy <<<"$states" || true)
    all=$(grep -c . <<<"$states" || true)
    judge "$(whether [ "$healthy" -gt 0 ])" targets "$healthy healthy of $all$(unhealthy_states "$states")"
}

unhealthy_states() {
    local others
    others=$(grep -vx healthy <<<"$1" | sort | uniq -c | awk 'NF == 2 { printf ", %d %s", $1, $2 }' || true)
    printf %s "$others"
}

report_servers() {
    local lines line
    lines=$(aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$(output AutoScalingGroupName)" --output json |
        jq -r '.AutoScalingGroups[0]
            | "\(.Instances | length), wanted \(.DesiredCapacity) of \(.MinSize) to \(.MaxSize)",
              (.Instances[] | "\(.InstanceId) \(.LifecycleState) \(.HealthStatus) \(.AvailabilityZone)")')
    while IFS= read -r line; do
        report servers "$line"
    done <<<"$lines"
}

report_function() {
    local state update
    read -r state update < <(aws lambda get-function-configuration --function-name "$1" \
        --query '[State, LastUpdateStatus]' --output text)
    judge "$(whether is_usable "$state" "$update")" function "$1 $state, last update $update"
}

# A function that nobody has called for weeks is Inactive, and wakes when it is called.
is_usable() {
    [[ $1 != Failed && $2 != Failed ]]
}

# Messages that nobody takes at the moment, and those that somebody has just taken.
# $1: URL
waiting() {
    aws sqs get-queue-attributes --queue-url "$1" --attribute-names ApproximateNumberOfMessages ApproximateNumberOfMessagesNotVisible \
        --output json | jq '.Attributes | map(tonumber) | add'
}

report_queue() {
    local count
    count=$(waiting "$1")
    judge "$(whether [ "$count" -eq 0 ])" "dead letters" "$count in ${1##*/}"
}

report_alarms() {
    local alarms alarm
    alarms=$(aws cloudwatch describe-alarms --alarm-name-prefix "$stack " --state-value ALARM --output json |
        jq -r '.MetricAlarms[] | "\(.AlarmName): \(.AlarmDescription)"')
    while IFS= read -r alarm; do
        judge "$(whether [ -z "$alarm" ])" alarm "${alarm:-none is on}"
    done <<<"$alarms"
}
