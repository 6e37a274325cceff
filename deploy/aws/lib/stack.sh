# shellcheck shell=bash
# The stack as CloudFormation describes it. Of a stack that is not there, the description is empty.

description=
newest_event=

load_stack() {
    if ! describe "$stack"; then
        grep -q 'does not exist' "$work/error" || fail "$(<"$work/error")"
        description=
    fi
}

describe() {
    description=$(aws cloudformation describe-stacks --stack-name "$1" --output json 2>"$work/error")
}

need_stack() {
    load_stack
    exists || fail "there is no stack $stack in $region: \`gallery up\` makes one, --stack NAME names another"
}

# What a stack tells of itself when it has once been made as a whole.
need_outputs() {
    need_stack
    [ -n "$(output Address)" ] || fail "the stack $stack is $(of_stack .StackStatus) and was never whole: \`gallery status\` shows it"
}

exists() {
    [ -n "$description" ]
}

# $1: a jq path in the stack's description
of_stack() {
    jq -r ".Stacks[0]$1 // empty" <<<"$description"
}

output() {
    jq -r --arg name "$1" '.Stacks[0].Outputs[]? | select(.OutputKey == $name).OutputValue' <<<"$description"
}

# The value of a parameter as it was last deployed.
deployed() {
    jq -r --arg name "$1" '.Stacks[0].Parameters[]? | select(.ParameterKey == $name).ParameterValue' <<<"$description"
}

# Sets newest_event: what happened up to now is of earlier attempts. A stack that is not there yet has no events.
remember_events() {
    newest_event=$(aws cloudformation describe-stack-events --stack-name "$1" --no-paginate --output json 2>/dev/null |
        jq -r '.StackEvents[0].EventId // empty' || true)
}

# Why the attempt since newest_event failed, in the events' own words: of this stack, and of those in it that failed.
# What is taken back is deleted too, so events have to be looked through back to where that kind of change began.
# Notes groups of servers that failed, and when, in $work/groups.
# $1: name or id of the stack, $2: CREATE|UPDATE or DELETE
reasons() {
    local events nested
    events=$(aws cloudformation describe-stack-events --stack-name "$1" --output json |
        jq --arg begin "^($2)_IN_PROGRESS$" --arg newest "$newest_event" '.StackEvents
            | .[:(map(.EventId == $newest) | index(true)) // length]
            | map(.PhysicalResourceId == .StackId and (.ResourceStatus | test($begin))) as $begins
            | .[:($begins | index(true)) // length]
            | map(select(.ResourceStatus | test("_FAILED$")) | select(.ResourceStatusReason // "" | test("[Cc]ancelled") | not))
            | reverse')
    jq -r '.[] | select(.ResourceType != "AWS::CloudFormation::Stack")
        | "  \(.StackName), \(.LogicalResourceId) (\(.ResourceType)): \(.ResourceStatusReason // .ResourceStatus)"' <<<"$events"
    jq -r '.[] | select(.ResourceType == "AWS::AutoScaling::AutoScalingGroup" and .PhysicalResourceId != "")
        | "\(.PhysicalResourceId) \(.Timestamp)"' <<<"$events" >>"$work/groups"
    jq -r '[.[] | select(.ResourceType == "AWS::CloudFormation::Stack" and .PhysicalResourceId != .StackId)
        | .PhysicalResourceId | select(. != "")] | unique[]' <<<"$events" |
        while read -r nested; do
            reasons "$nested" "$2"
        done
}

# Why the newest server of a group did not start: what EC2 said of it, or what it has left at its console, by user_data.sh; a stack that was
# never whole takes its servers' log away.
# $1: name of the group, $2: when it failed
last_words() {
    local activity instance
    activity=$(aws autoscaling describe-scaling-activities --auto-scaling-group-name "$1" --include-deleted-groups --output json |
        jq --arg failed "$2" 'first(.Activities[]
            | select(.StartTime[:19] < $failed[:19] and (.Description | startswith("Launching a new EC2 instance"))))')
    jq -r 'select(.StatusCode == "Failed" or .StatusCode == "Cancelled") | "  \(.StatusMessage // .Description)"' <<<"$activity"
    instance=$(jq -r '.Description | capture("^Launching a new EC2 instance: (?<id>i-[0-9a-f]+)").id' <<<"$activity")
    [ -n "$instance" ] || return 0
    echo "The last that $instance has said of its start:"
    aws ec2 get-console-output --instance-id "$instance" --output json | jq -r '.Output // empty' | tr -d '\r' |
        sed -n 's/^gallery: /  /p'
}

# $1 and $2: as above, $3: what failed
fail_with_reasons() {
    local group failed
    describe "$1" || description=
    case $(exists && of_stack .StackStatus) in
        # The AWS CLI waits for an hour and then fails too.
        CREATE_IN_PROGRESS | UPDATE_IN_PROGRESS | UPDATE_COMPLETE_CLEANUP_IN_PROGRESS | DELETE_IN_PROGRESS) fail "$going_on" ;;
    esac
    reasons "$1" "$2" >"$work/reasons"
    {
        printf 'gallery: %s. What AWS says of it:\n' "$3"
        cat "$work/reasons"
        while read -r group failed; do
            last_words "$group" "$failed" || true
        done <"$work/groups"
        case $(exists && of_stack .StackStatus) in
            CREATE_FAILED | ROLLBACK_*) how_to_begin_anew ;;
        esac
    } >&2
    exit 1
}
