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
    if exists; then
        delete_stack
    elif [ -z "$(stacks_of_this_name)" ]; then
        say "There is no stack $stack in $region, and there was none in the last 90 days"
    elif [ -z "$delete_data" ]; then
        say "The stack $stack is already deleted"
    else
        confirm_deletion_of_data
    fi
    [ -z "$delete_data" ] || delete_data_of_all
    [ -z "$delete_artifacts" ] || delete_all_releases
    say_what_stays
}

# The ids of the one that there is and of those that were deleted: CloudFormation knows them for 90 days, and their data may have stayed.
stacks_of_this_name() {
    {
        of_stack .StackId
        aws cloudformation list-stacks --stack-status-filter DELETE_COMPLETE --output json |
            jq -r --arg name "$stack" '.StackSummaries[] | select(.StackName == $name).StackId'
    } | sort -u
}

# $1: a command, for each of them as the stack
for_each_stack() {
    local ids id
    ids=$(stacks_of_this_name)
    for id in $ids; do
        describe "$id" || fail "$(<"$work/error")"
        "$1"
    done
}

delete_stack() {
    if [ -n "$delete_data" ]; then
        confirm_deletion_of_data
        unprotect_database
    else
        refuse_protected
        confirm_by_name "This deletes the gallery $stack in $region, account $account. Its bucket and a last snapshot of the database stay."
    fi
    delete_and_wait
}

confirm_deletion_of_data() {
    confirm_by_name "This deletes the gallery $stack in $region, account $account, with ALL PICTURES, THE DATABASE AND ITS SNAPSHOTS."
}

delete_data_of_all() {
    for_each_stack delete_data_of_stack
}

delete_data_of_stack() {
    delete_snapshots
    delete_bucket "$(picture_bucket)"
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
    [ -n "$(output Address)" ] || fail "nothing was deleted. $(how_to_begin_anew)"
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
    say "Deleting the stack $stack; that takes 20 to 45 minutes"
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

# Adds the stack's data to kept.
note_data() {
    local names
    names=$(snapshots | tr '\n' ' ')
    ! bucket_exists "$(picture_bucket)" || kept+="  pictures, in s3://$(picture_bucket)"$'\n'
    [ -z "$names" ] || kept+="  snapshots of the database: $names"$'\n'
}

say_what_stays() {
    local kept='' secret deletion
    for_each_stack note_data
    [ -z "$kept" ] || kept+="    gallery down --stack $stack --delete-data"$'\n'
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
