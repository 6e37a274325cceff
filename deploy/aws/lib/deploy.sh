# shellcheck shell=bash
# Brings a release to AWS.

up() {
    local new_key=
    read_up "$@"
    [ -z "$new_key" ] || need_terminal_for_key
    check_for_deployment
    load_stack
    need_settled_stack
    say "$(exists && echo "Changing the gallery $stack" || echo "Making the gallery $stack") in $region, account $account"
    preflight
    fit_concurrency
    costs
    warn_of_everybody
    confirm "Go on?"
    ! is_new || make_service_roles
    choose_captions "$new_key"
    build
    prepare_artifacts
    release_this
    deploy
}

read_up() {
    local arguments=()
    while [ $# -gt 0 ]; do
        case $1 in
            --new-key) new_key=yes ;;
            -*) misused "not understood: $1" ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
    read_values ${arguments[@]+"${arguments[@]}"}
}

update() {
    local to=
    if [ "${1:-}" = --to ]; then
        to=${2:-}
        [ -n "$to" ] || misused "--to needs a release: \`gallery releases\` lists them"
        shift 2
    fi
    no_more "$@"
    if [ -n "$to" ]; then check need_checksums; else check_for_deployment; fi
    need_stack
    need_settled_stack
    confirm "Bring ${to:-what is in this folder} to the gallery $stack in $region, account $account?"
    [ -n "$to" ] || build
    prepare_artifacts
    if [ -n "$to" ]; then release_again "$to"; else release_this; fi
    deploy
}

# In an account in which nothing has run yet, services of AWS make themselves a role when they are first asked for something, and may fail
# because it is not there everywhere at once. One that is there, or that others have to make, is no fault.
make_service_roles() {
    local service
    for service in autoscaling elasticloadbalancing rds; do
        aws iam create-service-linked-role --aws-service-name "$service.amazonaws.com" >/dev/null 2>&1 || true
    done
}

check_for_deployment() {
    if must_build; then
        check need_checksums need_build_tools
    else
        check need_checksums
    fi
    "$folder/inlined.sh" --check >"$work/inlined" ||
        fail "templates/web.yaml does not have user_data.sh and image_app.service as they are: ./inlined.sh writes them into it." \
            "They differ in $(grep -c '^[<>]' "$work/inlined") lines."
}

# CloudFormation changes only stacks that have come to rest in a good state.
need_settled_stack() {
    local state
    exists || return 0
    state=$(of_stack .StackStatus)
    case $state in
        CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE | REVIEW_IN_PROGRESS) ;;
        *_IN_PROGRESS) fail "the stack $stack is $state: wait until that has ended, \`gallery status\` shows it" ;;
        UPDATE_ROLLBACK_FAILED)
            fail "the last update could not be taken back. Mend what stopped it, then:" \
                "aws cloudformation continue-update-rollback --region $region --stack-name $stack"
            ;;
        DELETE_FAILED) fail "the stack $stack could not be deleted as a whole: \`gallery down --stack $stack\` goes on, and keeps what it was told to keep" ;;
        *) fail "the stack $stack is $state. $(how_to_begin_anew)" ;;
    esac
}

how_to_begin_anew() {
    echo "It was never whole, so there is nothing in it to keep, and what is left of it costs:" \
        "\`gallery down --stack $stack --delete-data\`, then \`gallery up\` again"
}

warn_of_everybody() {
    say "ANYBODY WITHIN $(effective AllowedCidr) CAN LOOK AT, UPLOAD AND DELETE PICTURES: there are no logins yet."
    say "AllowedCidr=<your addresses> narrows that."
    say "Captions may cost $(budget) a day."
}

budget() {
    local usd
    usd=$(effective CaptionDailyBudgetUsd)
    printf '%s\n' "${usd:-any number of} US dollars"
}

# Deploys template as release. Values that are not given stay as they were.
deploy() {
    local sum
    sum=$(app_of "$template")
    going_on="CloudFormation goes on with what it has begun: \`gallery status --stack $stack\` shows how far it is"
    remember_events "$stack"
    say "Deploying release $release. The first time takes some 20 minutes, most of them for the database."
    aws cloudformation deploy --stack-name "$stack" --template-file "$template" --capabilities CAPABILITY_IAM \
        --no-fail-on-empty-changeset --parameter-overrides ${values[@]+"${values[@]}"} \
        "ArtifactBucket=$bucket" "AppKey=$(app_key "$sum")" "AppChecksum=$sum" ||
        fail_with_reasons "$stack" "CREATE|UPDATE" "release $release could not be deployed"
    going_on=
    load_stack
    say "The gallery $stack is at $(output Address)"
}
