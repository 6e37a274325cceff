# shellcheck shell=bash
# What is looked at before anything is built or uploaded: what would fail after minutes, or take the data away, is refused at once and all
# together, with the values that go on. Whoever deploys may not be allowed to look at all of it: what cannot be seen is passed over,
# since AWS refuses later what it does not take.

refused=()

preflight() {
    if is_new; then
        refuse_taken_names
        refuse_missing_database
    else
        refuse_other_names
    fi
    refuse_what_does_not_fit
    refuse_missing_servers
    refuse_more_than_the_quota
    refuse_more_than_the_free_plan
    [ "${#refused[@]}" -gt 0 ] || return 0
    complain "nothing was changed, because of this:"
    printf '  - %s\n' "${refused[@]}" >&2
    exit 1
}

# A change set that was never carried out leaves a stack in review, with nothing in it.
is_new() {
    ! exists || [ "$(of_stack .StackStatus)" = REVIEW_IN_PROGRESS ]
}

# Fails where there is no such thing, or where it may not be seen.
look() {
    aws "$@" --output text 2>/dev/null
}

# What CloudFormation could change only by making it anew.
refuse_other_names() {
    refuse_other DatabaseIdentifier "CloudFormation would make another database, with nothing in it"
    refuse_other NetworkPrefix "CloudFormation would make another network, and servers and database anew in it"
    refuse_other TopicName "uploads would be announced to a topic that nobody listens to yet"
}

# $1: a parameter, $2: what another value would do
refuse_other() {
    local value now
    value=$(given "$1") || return 0
    now=$(deployed "$1")
    # Nothing, of a stack that is older than the parameter.
    [ -z "$now" ] || [ "$value" = "$now" ] ||
        refused+=("$1 of a gallery that is there stays $now: otherwise $2. For a second gallery: --stack NAME $1=$value")
}

# What has the same name in every gallery, or is named after the stack: CloudFormation takes over nothing that is there.
refuse_taken_names() {
    local database topic each
    database=$(effective DatabaseIdentifier)
    topic=$(effective TopicName)
    refuse_taken "the database $database" "DatabaseIdentifier=<another name>" rds describe-db-instances --db-instance-identifier "$database"
    refuse_taken "the topic $topic" "TopicName=<another name>" sns get-topic-attributes --topic-arn "arn:$partition:sns:$region:$account:$topic"
    for each in error slowquery; do
        refuse_taken_log "/aws/rds/instance/$database/$each" "DatabaseIdentifier=<another name>"
    done
    for each in thumbnail annotate; do
        refuse_taken "the function $stack-$each" "--stack <another name>" lambda get-function-configuration --function-name "$stack-$each"
        refuse_taken_log "/aws/lambda/$stack-$each" "--stack <another name>"
    done
    for each in undelivered-uploads thumbnail-dead-letters annotate-dead-letters; do
        refuse_taken "the queue $stack-$each" "--stack <another name>" sqs get-queue-url --queue-name "$stack-$each"
    done
}

# $1: what there may be, $2: what goes on, and a look that succeeds where it is there
refuse_taken() {
    local what=$1 instead=$2
    shift 2
    ! look "$@" >/dev/null || refused+=("$what is there already: $instead")
}

refuse_taken_log() {
    refuse_taken "the log group $1" "$2, or remove it: aws logs delete-log-group --region $region --log-group-name $1" \
        logs describe-log-streams --log-group-name "$1" --max-items 1
}

# RDS takes a version away some time after there are newer ones; what runs it is raised.
refuse_missing_database() {
    local version there
    version=$(effective DatabaseVersion)
    there=$(look rds describe-db-engine-versions --engine mysql \
        --query "DBEngineVersions[?starts_with(EngineVersion, '8.4.')].[EngineVersion]") || return 0
    [ -z "$there" ] || grep -qFx "$version" <<<"$there" ||
        refused+=("$region has no MySQL $version: DatabaseVersion=$(sort -t . -k 3n <<<"$there" | tail -n 1)")
}

# What CloudFormation's rules cannot compare.
refuse_what_does_not_fit() {
    local servers storage
    servers=$(effective MinInstances)
    storage=$(effective DatabaseStorage)
    [ "$servers" -lt "$(effective MaxInstances)" ] ||
        refused+=("an update starts a new server beside $servers: MaxInstances=$((servers + 1)) or more")
    [ $(($(effective DatabaseMaxStorage) * 10)) -ge $((storage * 11)) ] ||
        refused+=("RDS enlarges $storage GiB by a tenth at least: DatabaseMaxStorage=$(((storage * 11 + 9) / 10)) or more")
}

# Newer regions have no t2, and not every zone has everything.
refuse_missing_servers() {
    local type wanted offered there first
    type=$(effective InstanceType)
    offered=$(look ec2 describe-instance-type-offerings --location-type availability-zone --filters "Name=instance-type,Values=$type" \
        --query 'InstanceTypeOfferings[].[Location]') || return 0
    wanted=$(zones) || return 0
    there=$(grep -Fx "$offered" <<<"$wanted" || true)
    [ "$there" != "$wanted" ] || return 0
    first=${wanted%%$'\n'*}
    wanted=${wanted//$'\n'/ and }
    # A bastion stands in the first zone; servers go where they can.
    if [ -z "$there" ]; then
        refused+=("there is no $type in $wanted: InstanceType=t3.micro")
    elif [ "$there" != "$first" ] && [ "$(effective WithBastion)" = true ]; then
        refused+=("there is no $type for the bastion in $first: another InstanceType, or WithBastion=false")
    else
        say "Of $wanted only $there has $type: all servers run there, and are gone when that zone is."
    fi
}

# Some new accounts run one processor, or five. The quota is that of standard instances, whose families have a single letter.
refuse_more_than_the_quota() {
    local type quota each others=0 least most quota_name=" (Service Quotas, EC2, Running On-Demand Standard instances)"
    type=$(effective InstanceType)
    [[ $type =~ ^[acdhimrtz][0-9] ]] || return 0
    quota=$(look service-quotas get-service-quota --service-code ec2 --quota-code L-1216C47A --query Quota.Value) &&
        each=$(look ec2 describe-instance-types --instance-types "$type" --query 'InstanceTypes[0].VCpuInfo.DefaultVCpus') || return 0
    quota=${quota%.*}
    [ "$(effective WithBastion)" = false ] || others=1
    least=$((($(effective MinInstances) + 1 + others) * each))
    most=$((($(effective MaxInstances) + others) * each))
    if [ "$quota" -lt "$least" ]; then
        refused+=("this account runs $quota virtual processors, and an update needs $least: a smaller InstanceType, or a higher limit$quota_name")
    elif [ "$quota" -lt "$most" ]; then
        say "This account runs $quota virtual processors: they are too few for MaxInstances=$(effective MaxInstances) of $type, which need $most."
    fi
}

# The first two, as Fn::GetAZs gives them: of those with a default subnet, or of all where none has one.
zones() {
    local all
    all=$(look ec2 describe-subnets --filters Name=default-for-az,Values=true --query 'Subnets[].[AvailabilityZone]') || return 1
    [ -n "$all" ] ||
        all=$(look ec2 describe-availability-zones --filters Name=zone-type,Values=availability-zone --query 'AvailabilityZones[].[ZoneName]') ||
        return 1
    sort <<<"$all" | sed 2q
}

# Accounts on AWS's free plan get small things only until they are upgraded; others are not told apart by what they may do.
refuse_more_than_the_free_plan() {
    local type eligible
    [ "$(look freetier get-account-plan-state --query accountPlanType)" = FREE ] || return 0
    type=$(effective InstanceType)
    if eligible=$(look ec2 describe-instance-types --filters Name=free-tier-eligible,Values=true --query 'InstanceTypes[].[InstanceType]') &&
        ! grep -qFx "$type" <<<"$eligible"; then
        refused+=("this account is on the free plan, which has no $type: InstanceType=t3.micro")
    fi
    if [ "$(effective DatabaseBackupDays)" -gt 1 ]; then
        refused+=("this account is on the free plan, which keeps a database's backups for a day: DatabaseBackupDays=1")
    fi
}
