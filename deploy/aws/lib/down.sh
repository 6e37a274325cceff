# shellcheck shell=bash
# Removes the gallery.

down() {
    local delete_data='' delete_artifacts=''
    while [ $# -gt 0 ]; do
        case $1 in
            --delete-data) delete_data=yes ;;
            --delete-artifacts) delete_artifacts=yes ;;
            *) misused "not understood: $1" ;;
        esac
        shift
    done
    check
    [ -z "$delete_artifacts" ] || refuse_while_others_deploy
    load_stack
    exists || load_deleted_stack
    if exists; then
        delete_stack
    else
        say "There is no stack $stack in $region, and there was none in the last 90 days"
    fi
    [ -z "$delete_artifacts" ] || delete_all_releases
    say_what_stays
}

# CloudFormation knows stacks for 90 days after they were deleted: so data can be deleted later than its stack.
load_deleted_stack() {
    local id
    id=$(aws cloudformation list-stacks --stack-status-filter DELETE_COMPLETE --output json |
        jq -r --arg name "$stack" '[.StackSummaries[] | select(.StackName == $name)] | max_by(.DeletionTime).StackId // empty')
    if [ -n "$id" ]; then
        describe "$id" || fail "$(<"$work/error")"
    fi
}

is_deleted() {
    [ "$(of_stack .StackStatus)" = DELETE_COMPLETE ]
}

delete_stack() {
    if [ -n "$delete_data" ]; then
        confirm_by_name "This deletes the gallery $stack in $region, account $account, with ALL PICTURES, THE DATABASE AND ITS SNAPSHOTS."
        is_deleted || unprotect_database
    elif is_deleted; then
        say "The stack $stack is already deleted"
        return
    else
        refuse_protected
        confirm_by_name "This deletes the gallery $stack in $region, account $account. Its bucket and a last snapshot of the database stay."
    fi
    is_deleted || delete_and_wait
    if [ -n "$delete_data" ]; then
        delete_snapshots
        delete_bucket "$(picture_bucket)"
    fi
}

# A gallery whose releases are gone starts no server any more, and cannot go back.
refuse_while_others_deploy() {
    local others
    others=$(aws cloudformation describe-stacks --output json |
        jq -r --arg bucket "$(artifact_bucket)" --arg own "$stack" '[.Stacks[] | select(.ParentId == null and .StackName != $own)
            | select(any(.Parameters[]?; .ParameterKey == "ArtifactBucket" and .ParameterValue == $bucket)).StackName] | join(", ")')
    [ -z "$others" ] || fail "nothing was deleted: other galleries start their servers from $(artifact_bucket): $others." \
        "\`gallery down\` without --delete-artifacts leaves it to them."
}

delete_all_releases() {
    confirm_by_name "This deletes ALL RELEASES in $region, account $account. No gallery of the region uses them any more."
    delete_bucket "$(artifact_bucket)"
}

refuse_protected() {
    [ "$(deployed DatabaseDeletionProtection)" = true ] || return 0
    complain "the database is protected against deletion, so nothing was deleted. Either of these goes on:"
    cat >&2 <<CHOICES
  gallery up --stack $stack DatabaseDeletionProtection=false && gallery down --stack $stack
      deletes all but the bucket with the pictures and a last snapshot of the database
  gallery down --stack $stack --delete-data
      deletes pictures, database and snapshots too
CHOICES
    exit 1
}

# Only the stack's own database: a stack that could not be made may name another gallery's.
unprotect_database() {
    local database
    database=$(own_database)
    [ -z "$database" ] || aws rds modify-db-instance --db-instance-identifier "$database" --no-deletion-protection --apply-immediately >/dev/null
}

# Prints nothing where the stack has none.
own_database() {
    local data
    data=$(resource "$(of_stack .StackId)" Data)
    [ -z "$data" ] || resource "$data" Database
}

# The physical name of what a stack calls so.
# $1: name or id of the stack, $2: its name in the template
resource() {
    aws cloudformation describe-stack-resources --stack-name "$1" --output json |
        jq -r --arg name "$2" '.StackResources[] | select(.LogicalResourceId == $name and .ResourceStatus != "DELETE_COMPLETE")
            | .PhysicalResourceId // empty'
}

# By its id, since a name says nothing of a stack that is gone.
delete_and_wait() {
    local id
    id=$(of_stack .StackId)
    say "Deleting the stack $stack; that takes some 20 minutes"
    going_on="CloudFormation goes on deleting the stack $stack: the same command again waits for it, and removes the rest"
    remember_events "$id"
    aws cloudformation delete-stack --stack-name "$id"
    aws cloudformation wait stack-delete-complete --stack-name "$id" || fail_with_reasons "$id" DELETE "the stack $stack could not be deleted"
    going_on=
}

# As root.yaml names it, from account and stack; known, too, of a stack that was never whole.
picture_bucket() {
    local id
    id=$(of_stack .StackId)
    id=${id##*/}
    printf 'image-annotation-%s-%s\n' "$account" "${id%%-*}"
}

# Snapshots of this stack's own database: another one of the same name was made before or after the stack's time.
snapshots() {
    aws rds describe-db-snapshots --snapshot-type manual --output json |
        jq -r --arg database "$(deployed DatabaseIdentifier)" --arg earliest "$(of_stack '.CreationTime[:19]')" \
            --arg latest "$(of_stack '|(.DeletionTime // "9")[:19]')" \
            '.DBSnapshots[] | select(.DBInstanceIdentifier == $database)
             | select(.InstanceCreateTime[:19] >= $earliest and .InstanceCreateTime[:19] < $latest).DBSnapshotIdentifier'
}

delete_snapshots() {
    local names snapshot
    names=$(snapshots)
    for snapshot in $names; do
        say "Deleting the snapshot $snapshot"
        aws rds delete-db-snapshot --db-snapshot-identifier "$snapshot" >/dev/null
    done
}

say_what_stays() {
    local kept='' names secret deletion
    if exists; then
        names=$(snapshots | tr '\n' ' ')
        ! bucket_exists "$(picture_bucket)" || kept="  pictures, in s3://$(picture_bucket)"$'\n'
        [ -z "$names" ] || kept+="  snapshots of the database: $names"$'\n'
        [ -z "$kept" ] || kept+="    gallery down --stack $stack --delete-data"$'\n'
    fi
    if bucket_exists "$(artifact_bucket)"; then
        kept+="  releases of all galleries of this region, in s3://$(artifact_bucket)"$'\n'
        kept+="    gallery down --stack $stack --delete-artifacts"$'\n'
    fi
    read_key_secret
    if [ -n "$secret" ] && [ "$deletion" = None ]; then
        kept+="  Gemini's key"$'\n'
        kept+="    aws secretsmanager delete-secret --region $region --secret-id $(key_secret)"$'\n'
    fi
    if [ -n "$kept" ]; then
        say "What stays, and how to remove it:"
        printf %s "$kept"
    else
        say "Nothing stays"
    fi
}
