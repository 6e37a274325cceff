# shellcheck shell=bash
# The stack as CloudFormation describes it. Of a stack that is not there, the description is empty.

description=

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

# Why the last attempt failed, in the events' own words: of this stack, and of those in it that failed.
# What is taken back is deleted too, so events have to be looked through back to where that kind of change began.
# $1: name or id of the stack, $2: CREATE|UPDATE or DELETE
reasons() {
    local events nested
    events=$(aws cloudformation describe-stack-events --stack-name "$1" --output json |
        jq --arg begin "^($2)_IN_PROGRESS$" '.StackEvents
            | map(.PhysicalResourceId == .StackId and (.ResourceStatus | test($begin))) as $begins
            | .[:($begins | index(true)) // length]
            | map(select(.ResourceStatus | test("_FAILED$")) | select(.ResourceStatusReason // "" | test("[Cc]ancelled") | not))
            | reverse')
    jq -r '.[] | select(.ResourceType != "AWS::CloudFormation::Stack")
        | "  \(.StackName), \(.LogicalResourceId) (\(.ResourceType)): \(.ResourceStatusReason // .ResourceStatus)"' <<<"$events"
    jq -r '[.[] | select(.ResourceType == "AWS::CloudFormation::Stack" and .PhysicalResourceId != .StackId)
        | .PhysicalResourceId | select(. != "")] | unique[]' <<<"$events" |
        while read -r nested; do
            reasons "$nested" "$2"
        done
}

# $1 and $2: as above, $3: what failed
fail_with_reasons() {
    {
        printf 'gallery: %s. What AWS says of it:\n' "$3"
        reasons "$1" "$2"
    } >&2
    exit 1
}
