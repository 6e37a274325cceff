#!/bin/bash
# Runs the script `gallery` for real, with the real AWS CLI against a moto server on 127.0.0.1, in a copy of this folder with small
# files in the place of app.zip and the functions' jars and layer.
#
# gallery_test/aws stands before the real one: it notes what it is asked for and passes it on, but for what moto or an older CLI cannot.
#
# Where tools are missing, it says so and ends with 77, which is no success.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
    echo "SKIPPED: $*" >&2
    exit 77
}

for tool in aws python3 curl zip jq shellcheck; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
done

work=$(mktemp -d)
servers=()
trap 'kill ${servers[@]+"${servers[@]}"}; rm -rf "$work"' EXIT
# shellcheck source-path=SCRIPTDIR source=checks.sh
source tests/checks.sh

# The interpreter itself: what pyenv calls python3 puts its own folder, and so its aws, first in PATH.
python=$(python3 -c 'import sys; print(sys.executable)')
"$python" -c 'import awscli, moto.server' 2>/dev/null || skip "$python lacks modules: pip install awscli 'moto[server]'"
at_terminal() { run "$python" tests/gallery_test/at_terminal.py "$@"; }

# A copy, built and with nothing newer than what was built.
copy=$work/project/deploy/aws
mkdir -p "$copy/target/functions" "$work/bin" "$work/home" "$work/scratch"
cp -R gallery lib templates inlined.sh user_data.sh image_app.service "$copy"
mkdir -p "$work/project/gallery-war/src/main"
echo first >"$work/project/gallery-war/src/main/Page.java"
touch "$work/project/pom.xml"
make_app() {
    echo "$1" >"$work/app"
    rm -f "$copy/target/app.zip"
    zip -qj "$copy/target/app.zip" "$work/app"
    for function in lambda-thumbnail.jar lambda-annotate.jar own-heap.zip; do
        cp "$copy/target/app.zip" "$copy/target/functions/$function"
    done
}
make_app first
printf '#!/bin/bash\nprintf "%%s\\n" "$@"\n' >"$copy/load-test.sh"
chmod +x "$copy/load-test.sh"

events=$work/events
export REAL_AWS=$work/real-aws WORK=$work
printf '#!/bin/bash\nexec %q -IS %q call %q "$@"\n' "$python" "$PWD/tests/gallery_test/preloaded_aws.py" "$work/socket" >"$REAL_AWS"
chmod +x "$REAL_AWS"

# moto finds nested templates by an address with localhost in it.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export PATH=$work/bin:$PWD/tests/gallery_test:$PATH HOME=$work/home TMPDIR=$work/scratch AWS_ENDPOINT_URL=http://localhost:$port AWS_EC2_METADATA_DISABLED=true
export AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1 AWS_ACCESS_KEY_ID=nobody AWS_SECRET_ACCESS_KEY=nothing AWS_PAGER=""
unset AWS_PROFILE AWS_SESSION_TOKEN
"$python" tests/moto_server.py -H 127.0.0.1 -p "$port" >"$work/moto.log" 2>&1 &
servers+=($!)
# Version 1 of the CLI looks for queues elsewhere unless it is told on its command line.
"$python" tests/gallery_test/preloaded_aws.py serve "$work/socket" --endpoint-url "$AWS_ENDPOINT_URL" >"$work/aws.log" 2>&1 &
servers+=($!)
until [ -S "$work/socket" ] && curl -s -o /dev/null "$AWS_ENDPOINT_URL/moto-api/"; do
    kill -0 "${servers[@]}" && sleep 0.2
done
ask() { "$REAL_AWS" "$@" --output text; }

gallery() { run "$copy/gallery" "$@"; }
parameter() { aws cloudformation describe-stacks --stack-name gallery --output json | jq -r --arg name "$1" '.Stacks[0].Parameters[] | select(.ParameterKey == $name).ParameterValue'; }
output() { ask cloudformation describe-stacks --stack-name gallery --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"; }

# What is needed.

expect "shellcheck finds nothing in the scripts" shellcheck -x -a "$copy/gallery" tests/gallery_test.sh tests/gallery_test/aws

mkdir "$work/few"
for tool in bash env dirname mktemp rm grep tr cut awk find cat sed; do ln -s "$(command -v "$tool")" "$work/few/$tool"; done
mv "$copy/target/app.zip" "$work/kept.zip"
PATH=$work/few gallery up
expect "what is missing is said at once" said "AWS CLI, version 2"
for tool in jq sha256sum java mvn; do
    expect "$tool is missing" said "^  - .*$tool"
done
expect "nothing is done without tools" failed
mv "$work/kept.zip" "$copy/target/app.zip"

run env -u AWS_ACCESS_KEY_ID -u AWS_SECRET_ACCESS_KEY -u AWS_REGION -u AWS_DEFAULT_REGION "$copy/gallery" up
expect "missing credentials are said" said "^  - credentials: "
expect "a missing region is said with them" said "^  - a region: "
expect "nothing is done without credentials" failed

gallery up Foo=1
expect "an unknown parameter is refused" is "$status" 2
expect "those that there are are listed" said "^CaptionDailyBudgetUsd \(1\)"
expect "AWS is not asked for it" not asked .
gallery parameters
expect "a description of several lines is whole" said "^    A thumbnail or a caption .* may need more by itself\.$"
gallery down --delete
expect "an unknown option is refused" is "$status" 2

# What is looked at first.

printf '1000\t1000\n' >"$work/limit"
# shellcheck disable=SC2317 # Called by expect.
touched() { asked "^(s3api (create|put)|cloudformation (package|deploy)|secretsmanager (create|put))|^mvn"; }
gallery --region eu-south-2 up
expect "a region without t2 is refused, with the type to give" said "^  - there is no t2.micro in eu-south-2a and eu-south-2b: InstanceType=t3.micro"
expect "nothing is built or uploaded for a region without t2" not touched
at_terminal "Go on?" n -- "$copy/gallery" --region eu-south-2 up InstanceType=t3.micro
expect "another type is not refused there" said "nothing was changed$"
printf 'us-east-1%s\n' d e >"$work/zones"
at_terminal "Go on?" n -- "$copy/gallery" --region us-east-1 up InstanceType=t3.micro
expect "a zone without the type is named" said "^Of us-east-1d and us-east-1e only us-east-1d has t3.micro"
printf 'us-east-1%s\n' e f >"$work/zones"
gallery --region us-east-1 up InstanceType=t3.micro WithBastion=true
expect "a bastion in a zone without the type is refused" said "^  - there is no t3.micro for the bastion in us-east-1e: "
rm "$work/zones"
echo FREE >"$work/plan"
printf '8.4.%s\n' 9 12 10 >"$work/versions"
gallery up DatabaseVersion=8.4.8
expect "a version of MySQL that is gone is refused, with the newest" said "^  - eu-central-1 has no MySQL 8\.4\.8: DatabaseVersion=8\.4\.12$"
gallery up
expect "a version of MySQL that there is is not refused" not said "MySQL"
expect "the free plan's servers are named" said "^  - .*free plan.* no t2.micro: InstanceType=t3.micro"
expect "the free plan's days of backups are named" said "^  - .*free plan.*: DatabaseBackupDays=1"
expect "nothing is built or uploaded beyond the free plan" not touched
rm "$work/plan" "$work/versions"
gallery up MinInstances=3 DatabaseStorage=100
expect "no room for an update is refused" said "^  - an update starts a new server beside 3: MaxInstances=4 or more$"
expect "a limit of storage that RDS refuses is refused" said "^  - RDS enlarges 100 GiB .*: DatabaseMaxStorage=110 or more$"
echo 1.0 >"$work/quota"
gallery up
expect "an account that runs a single processor is refused" said "^  - this account runs 1 virtual processors, and an update needs 2: "
echo 2.0 >"$work/quota"
at_terminal "Go on?" n -- "$copy/gallery" up
expect "an account that runs two processors is told for how many servers they are too few" said "^This account runs 2 .* MaxInstances=3 of t2.micro, which need 3"
rm "$work/quota"
ask rds create-db-instance --db-instance-identifier image-annotation-db --engine mysql --db-instance-class db.t3.micro \
    --master-username u --master-user-password long-enough >/dev/null
topic=$(ask sns create-topic --name snsUploadsForProcessing --query TopicArn)
queue=$(ask sqs create-queue --queue-name gallery-undelivered-uploads --query QueueUrl)
"$REAL_AWS" logs create-log-group --log-group-name /aws/lambda/gallery-thumbnail
gallery up
expect "another gallery's database is refused" said "^  - the database image-annotation-db is there already: DatabaseIdentifier="
expect "another gallery's topic is refused" said "^  - the topic snsUploadsForProcessing is there already: TopicName="
expect "a queue of the stack's name is refused" said "^  - the queue gallery-undelivered-uploads is there already: --stack "
expect "a log that stayed is refused" said "^  - the log group /aws/lambda/gallery-thumbnail is there already: .*delete-log-group"
expect "nothing else is refused" is "$(grep -c '^  - ' "$work/output")" 4
expect "nothing is built or uploaded for names that are taken" not touched
ask rds delete-db-instance --db-instance-identifier image-annotation-db --skip-final-snapshot >/dev/null
"$REAL_AWS" sns delete-topic --topic-arn "$topic"
"$REAL_AWS" sqs delete-queue --queue-url "$queue"
"$REAL_AWS" logs delete-log-group --log-group-name /aws/lambda/gallery-thumbnail

# Up.

role_of() { aws iam list-roles --output json | jq -r --arg service "$1.amazonaws.com" '.Roles[] | select(.Path == "/aws-service-role/\($service)/").RoleName'; }
key=AIzaNotForOthers
printf '10\t10\n' >"$work/limit"
touch "$work/blind"
at_terminal "Go on?" y "Gemini's key" "$key" -- "$copy/gallery" up AllowedCidr=10.1.0.0/16
expect "up deploys to an empty account, though nothing may be looked at" succeeded
rm "$work/blind"
for service in autoscaling elasticloadbalancing rds; do
    expect "$service has its role before it is asked for something" ask iam get-role --role-name "$(role_of "$service")"
done
expect "up says who may upload and delete" said "ANYBODY WITHIN 10.1.0.0/16"
expect "up says what it costs" said "together, some +[0-9]+"
expect "an account that runs 10 functions at once reserves none" is "$(parameter ThumbnailConcurrency),$(parameter AnnotationConcurrency)" 0,0
expect "up says that it reserves none" said "runs 10 functions at once"
expect "ten functions are not too many for the database" not said "A SESSION OF THE DATABASE"
expect "captions may cost a dollar a day" is "$(parameter CaptionDailyBudgetUsd)" 1
secret=$(ask secretsmanager describe-secret --secret-id gallery/gemini-key --query ARN)
expect "the key is in Secrets Manager" is "$(ask secretsmanager get-secret-value --secret-id "$secret" --query SecretString)" "$key"
expect "the annotation function gets the secret" is \
    "$(ask lambda get-function-configuration --function-name gallery-annotate --query Environment.Variables.GEMINI_SECRET_ARN)" "$secret"
expect "the key is in no program's arguments" not asked "$key"
expect "the key is not shown" not said "$key"
expect "the key is in no file" not grep -rq "$key" "$work/home" "$work/scratch" "$copy"
expect "nothing stays behind in the folder for scratch" is "$(ls -A "$work/scratch")" ""

bucket=gallery-artifacts-123456789012-eu-central-1
sum=$(sha256sum "$copy/target/app.zip" | cut -d' ' -f1)
expect "servers get app.zip by its checksum" is "$(parameter ArtifactBucket) $(parameter AppKey) $(parameter AppChecksum)" "$bucket app/$sum.zip $sum"
expect "app.zip is there" ask s3api head-object --bucket "$bucket" --key "app/$sum.zip"
expect "the artifact bucket is private" is \
    "$(ask s3api get-public-access-block --bucket "$bucket" --query 'PublicAccessBlockConfiguration.[BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls, RestrictPublicBuckets]' | tr '\t' ' ')" "True True True True"
expect "the artifact bucket keeps versions" is "$(ask s3api get-bucket-versioning --bucket "$bucket" --query Status)" Enabled
expect "the artifact bucket is encrypted" is \
    "$(ask s3api get-bucket-encryption --bucket "$bucket" --query 'ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm')" AES256
expect "the artifact bucket wants TLS" \
    jq -e '.Statement[0] | .Effect == "Deny" and .Condition.Bool["aws:SecureTransport"] == "false"' "$work/policy"
objects=$(ask s3api list-object-versions --bucket "$bucket" --query 'Versions[].[Key, VersionId]' | sort)

gallery up
expect "the second up succeeds" succeeded
expect "the second up keeps what was given before" is "$(parameter AllowedCidr)" 10.1.0.0/16
expect "the second up uploads nothing" is "$(ask s3api list-object-versions --bucket "$bucket" --query 'Versions[].[Key, VersionId]' | sort)" "$objects"
expect "the second up changes no stack, bucket or secret" not asked "^(s3api|secretsmanager) (put|create|delete)"
expect "nobody is asked for the key again" not said "Gemini's key"

for function in thumbnail annotate; do
    "$REAL_AWS" lambda put-function-concurrency --function-name "gallery-$function" --reserved-concurrent-executions 5 >/dev/null
done
printf '1000\t100\n' >"$work/limit"
gallery up ThumbnailConcurrency=5 AnnotationConcurrency=5 DatabaseIdentifier=image-annotation-db NetworkPrefix=10.0 TopicName=snsUploadsForProcessing
expect "names that stay as they were are not refused" succeeded
expect "an account that runs more functions reserves some, those counted that it has reserved" is \
    "$(parameter ThumbnailConcurrency),$(parameter AnnotationConcurrency)" 5,5
expect "functions that are reserved are not too many" not said "A SESSION OF THE DATABASE"
at_terminal "Go on?" n -- "$copy/gallery" up ThumbnailConcurrency=0
expect "functions that are held by nothing are named" said "^UP TO 105 FUNCTIONS .* A SESSION OF THE DATABASE EACH, AND IT IS A db.t3.micro"
printf '50\t40\n' >"$work/limit"
at_terminal "Go on?" n -- "$copy/gallery" up
expect "so are those that cannot be reserved" said "^UP TO 50 FUNCTIONS "
printf '1000\t100\n' >"$work/limit"

gallery up DatabaseIdentifier=other-db NetworkPrefix=10.9 TopicName=other
for name in DatabaseIdentifier NetworkPrefix TopicName; do
    expect "another $name is refused" said "^  - $name of a gallery that is there stays .*--stack NAME $name="
done
expect "nothing is built or uploaded for what must not change" not touched
at_terminal "Go on?" n -- "$copy/gallery" up
expect "who says no changes nothing" said "nothing was changed"
expect "nothing is deployed after a no" not asked "deploy"
interrupt=$'\x03' end_of_input=$'\x04'
at_terminal "Go on?" "$end_of_input" -- "$copy/gallery" up
expect "who says nothing changes nothing" said "nothing was changed"
at_terminal "Go on?" "$interrupt" -- "$copy/gallery" up
expect "Ctrl-C ends the script" is "$status" 130
expect "nothing is deployed after Ctrl-C" not asked "deploy"
touch "$work/slow"
at_terminal "Go on?" y "Deploying release" "$interrupt" -- "$copy/gallery" up
expect "Ctrl-C ends a deployment that is waited for" is "$status" 130
expect "Ctrl-C says that CloudFormation goes on" said "CloudFormation goes on .*gallery status --stack gallery"
expect "Ctrl-C is not taken for a failure" not said "could not be deployed"
expect "Ctrl-C leaves no files" is "$(ls -A "$work/scratch")" ""
rm "$work/slow"

mkdir "$work/broken"
cat >"$work/broken/gallery.json" <<'EVENTS'
{"StackEvents": [
  {"EventId": "newest", "StackName": "gallery", "StackId": "arn:root", "PhysicalResourceId": "arn:root", "LogicalResourceId": "gallery",
   "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "UPDATE_ROLLBACK_IN_PROGRESS", "ResourceStatusReason": "[Web] failed"},
  {"StackName": "gallery", "StackId": "arn:root", "PhysicalResourceId": "", "LogicalResourceId": "Watch",
   "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "CREATE_FAILED", "ResourceStatusReason": "Resource creation cancelled"},
  {"StackName": "gallery", "StackId": "arn:root", "PhysicalResourceId": "arn:stack/web", "LogicalResourceId": "Web",
   "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "UPDATE_FAILED", "ResourceStatusReason": "Embedded stack failed"},
  {"StackName": "gallery", "StackId": "arn:root", "PhysicalResourceId": "arn:root", "LogicalResourceId": "gallery",
   "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "UPDATE_IN_PROGRESS", "ResourceStatusReason": "User Initiated"},
  {"StackName": "gallery", "StackId": "arn:root", "PhysicalResourceId": "old", "LogicalResourceId": "Former",
   "ResourceType": "AWS::SNS::Topic", "ResourceStatus": "CREATE_FAILED", "ResourceStatusReason": "long ago"}]}
EVENTS
cat >"$work/broken/web.json" <<'EVENTS'
{"StackEvents": [
  {"StackName": "gallery-Web", "StackId": "arn:stack/web", "PhysicalResourceId": "arn:stack/web", "LogicalResourceId": "gallery-Web",
   "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "DELETE_IN_PROGRESS"},
  {"StackName": "gallery-Web", "StackId": "arn:stack/web", "PhysicalResourceId": "gallery-Servers", "LogicalResourceId": "Servers",
   "Timestamp": "2026-11-28T12:20:00.123Z", "ResourceType": "AWS::AutoScaling::AutoScalingGroup", "ResourceStatus": "UPDATE_FAILED",
   "ResourceStatusReason": "Received 1 FAILURE signal(s) out of 1"},
  {"StackName": "gallery-Web", "StackId": "arn:stack/web", "PhysicalResourceId": "arn:stack/web", "LogicalResourceId": "gallery-Web",
   "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "UPDATE_IN_PROGRESS"}]}
EVENTS
cat >"$work/broken/activities.json" <<'ACTIVITIES'
{"Activities": [
  {"StartTime": "2026-11-28T12:30:00+00:00", "Description": "Launching a new EC2 instance.  Status Reason: later", "StatusCode": "Failed", "StatusMessage": "later"},
  {"StartTime": "2026-11-28T12:20:00+00:00", "Description": "Terminating EC2 instance: i-0000000000000002a"},
  {"StartTime": "2026-11-28T12:05:00+00:00", "Description": "Launching a new EC2 instance: i-0000000000000002a"},
  {"StartTime": "2026-11-28T11:00:00+00:00", "Description": "Launching a new EC2 instance: i-0000000000000001a"}]}
ACTIVITIES
printf '%s\r\n' "gallery: failed (status 1) while installing packages" "[   99.9] systemd-shutdown[1]: Powering off" \
    >"$work/broken/i-0000000000000002a"
gallery up
expect "a failed deployment fails" failed
expect "a failed deployment says why, from the nested stack" said "gallery-Web, Servers .*Received 1 FAILURE signal"
expect "a failed deployment says what the server said that did not start" said "^  failed .status 1. while installing packages$"
expect "a failed deployment says nothing of how that server was switched off" not said "Powering off"
expect "a failed deployment says nothing of what was cancelled" not said cancelled
expect "a failed deployment says nothing of earlier ones" not said "long ago"
jq '.Activities[2] += {Description: "Launching a new EC2 instance.  Status Reason: too many", StatusCode: "Failed", StatusMessage: "too many processors"}' \
    "$work/broken/activities.json" >"$work/activities.json"
mv "$work/activities.json" "$work/broken/activities.json"
rm "$work/broken/begun"
echo ROLLBACK_FAILED >"$work/broken/becomes"
gallery up
expect "a failed deployment says why a server was not even made" said "^  too many processors$"
expect "a failed first deployment says what to do with what is left" said "what is left of it costs: .gallery down --stack gallery --delete-data"
rm "$work/broken/state"
gallery up
expect "what is refused at once fails" failed
expect "what is refused at once says nothing of the attempt before" not said "FAILURE signal"
echo UPDATE_IN_PROGRESS >"$work/broken/becomes"
gallery up
expect "what takes longer than the AWS CLI waits fails" failed
expect "what takes longer than the AWS CLI waits goes on" said "CloudFormation goes on with what it has begun"
expect "what takes longer than the AWS CLI waits has no reasons" not said "What AWS says of it"
rm -r "$work/broken"

# A newer version, and back.

first=$(sed -n 's/^Deploying release \([0-9a-f]*\)\..*/\1/p' "$work/output")
# shellcheck disable=SC2016 # The fake expands it.
printf '#!/bin/bash\necho "mvn $*" >>"$WORK/calls"\n' >"$work/bin/mvn"
chmod +x "$work/bin/mvn"
make_app second
gallery update
expect "what is newer than its sources is taken as it is" not asked "^mvn "
second_sum=$(sha256sum "$copy/target/app.zip" | cut -d' ' -f1)
expect "update deploys another app.zip" is "$(parameter AppChecksum)" "$second_sum"
expect "update leaves parameters as they are" is "$(parameter AllowedCidr)" 10.1.0.0/16
gallery update --to "$first"
expect "update goes back to an earlier release" is "$(parameter AppKey) $(parameter AppChecksum)" "app/$sum.zip $sum"
gallery releases
expect "releases lists what there is" said "^  $first  first deployed"
gallery update --to 0123456789ab
expect "an unknown release is refused, with those that there are" said "^  $first  first deployed"
expect "an unknown release is refused with status 2" is "$status" 2
touch -d '+1 minute' "$work/project/gallery-war/src/main/Page.java"
gallery update
expect "what is older than its sources is built" asked "^mvn .* package -DskipTests"
touch -d '-1 hour' "$work/project/gallery-war/src/main/Page.java"
mkdir "$copy/function-layer"
touch -d '+1 minute' "$copy/function-layer/own-heap"
gallery update
expect "so is the layer" asked "^mvn .* package -DskipTests"
rm -r "$copy/function-layer"
STATE=UPDATE_IN_PROGRESS gallery up
expect "a stack that is being changed is left alone" said "is UPDATE_IN_PROGRESS: wait"
STATE=DELETE_FAILED gallery up
expect "a stack that is half deleted keeps what it was told to keep" said "gallery down --stack gallery. goes on"
STATE=ROLLBACK_FAILED gallery up
expect "a stack that was never whole has to go first" said "gallery down --stack gallery --delete-data"
expect "none of them is deployed to" not asked "deploy"
gallery --stack other update
expect "update makes no stack" failed
echo "# changed" >>"$copy/user_data.sh"
for command in up update; do
    gallery "$command"
    expect "$command refuses a boot that is not in the template" said "\./inlined\.sh writes them into it"
    expect "$command does nothing without it" not touched
done
cp user_data.sh "$copy"

# How it is.

gallery status
expect "all is well" succeeded
expect "status names the release" said "^release +[0-9a-f]{12}, app.zip ${second_sum:0:12}"
expect "status counts healthy targets" said "^targets +1 healthy of 1"
"$REAL_AWS" cloudwatch put-metric-alarm --alarm-name "gallery slow answers" --alarm-description "Pages are slow." --namespace n --metric-name m \
    --statistic Sum --period 60 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanThreshold
"$REAL_AWS" cloudwatch set-alarm-state --alarm-name "gallery slow answers" --state-value ALARM --state-reason test
gallery status
expect "an alarm that is on is not well" failed
expect "the alarm is named" said "^alarm +gallery slow answers: Pages are slow.  <--"
"$REAL_AWS" cloudwatch delete-alarms --alarm-names "gallery slow answers"

STATE=UPDATE_ROLLBACK_COMPLETE gallery status
expect "an update that was taken back is not well" failed
expect "an update that was taken back is marked" said "^stack +gallery UPDATE_ROLLBACK_COMPLETE  <--"
"$REAL_AWS" cloudformation create-stack --stack-name young \
    --template-body '{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}' >/dev/null
gallery --stack young status
expect "status of a stack without outputs says that it is not whole" said "no more to say"
gallery --stack young redrive
expect "redrive needs a stack that is whole" said "never whole"
"$REAL_AWS" cloudformation delete-stack --stack-name young

group=$(output ServerLogName)
for stream in i-1/server i-1/start i-2/server; do
    "$REAL_AWS" logs create-log-stream --log-group-name "$group" --log-stream-name "$stream"
done
gallery logs --follow
expect "logs are of the servers by default" said "tail logs tail $group --log-stream-names i-./server i-./server --follow"
gallery logs annotate --since 5m
expect "logs are of a function" said "tail logs tail /aws/lambda/gallery-annotate --since 5m"
gallery logs nobody
expect "logs of nobody are refused" is "$status" 2
gallery open
expect "open prints the address" said "^http://"
gallery --stack gallery load-test -n 10
expect "load-test hands on" is "$(tr '\n' ' ' <"$work/output")" "--stack gallery -n 10 "

# What was given up.

thumbnails=$(output ThumbnailDeadLettersUrl)
undelivered=$(output UndeliveredUploadsUrl)
for number in 1 2 3; do
    "$REAL_AWS" sqs send-message --queue-url "$thumbnails" --message-body "{\"Records\": [{\"number\": $number, \"text\": \"a\\n\\u00fc\\\"b\"}]}" >/dev/null
done
waiting() { ask sqs get-queue-attributes --queue-url "$1" --attribute-names All --query 'Attributes.[ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible]' | awk '{ print $1 + $2 }'; }
wait_until_visible() {
    local limit=$((SECONDS + 20))
    until [ "$(ask sqs get-queue-attributes --queue-url "$1" --attribute-names All --query 'Attributes.ApproximateNumberOfMessages')" = "$2" ]; do
        [ "$SECONDS" -lt "$limit" ] && sleep 0.2
    done
}

gallery status
expect "dead letters are not well" said "^dead letters +3 in gallery-thumbnail-dead-letters  <--"
touch "$work/refuses"
gallery redrive
expect "what Lambda refuses stays" said "gallery-thumbnail-dead-letters: 0 sent again, 3 remain"
expect "redrive fails when Lambda refuses" failed
rm "$work/refuses"
wait_until_visible "$thumbnails" 3
touch "$work/interrupted"
gallery redrive
expect "an interrupted redrive has sent one" is "$(wc -l <"$events")" 1
expect "an interrupted redrive loses nothing" is "$(waiting "$thumbnails")" 3
rm "$work/interrupted" "$events"
wait_until_visible "$thumbnails" 3
gallery redrive
expect "redrive succeeds" succeeded
expect "redrive says how many" said "gallery-thumbnail-dead-letters: 3 sent again, 0 remain"
expect "the function gets each event as it was" is "$(sort "$events")" \
    "$(for number in 1 2 3; do printf '{"Records": [{"number": %s, "text": "a\\n\\u00fc\\"b"}]}\n' "$number"; done)"

listener=$(ask sqs create-queue --queue-name listener --query QueueUrl)
"$REAL_AWS" sns subscribe --topic-arn "$(output UploadTopicArn)" --protocol sqs --attributes RawMessageDelivery=true \
    --notification-endpoint "$(ask sqs get-queue-attributes --queue-url "$listener" --attribute-names QueueArn --query Attributes.QueueArn)" >/dev/null
announced='{"Records":[{"s3":{"object":{"key":"uploads/a%20b.jpg"}}}]}'
"$REAL_AWS" sqs send-message --queue-url "$undelivered" --message-body \
    "$(jq -cn --arg message "$announced" '{Type: "Notification", TopicArn: "t", Subject: "Amazon S3 Notification", Message: $message}')" >/dev/null
gallery redrive
expect "what SNS could not hand over is published again" is "$(ask sqs receive-message --queue-url "$listener" --query 'Messages[0].Body')" "$announced"
expect "what SNS could not hand over is gone from its queue" is "$(waiting "$undelivered")" 0

# Down.

pictures=$(output BucketName)
echo picture | "$REAL_AWS" s3 cp --quiet - "s3://$pictures/uploads/1.jpg"
gallery down --yes
expect "down refuses a protected database" failed
expect "down says how to go on" said "DatabaseDeletionProtection=false"
expect "nothing is deleted then" not asked delete
at_terminal "Go on?" y "Gemini's key" "${key}Two" -- "$copy/gallery" up --new-key DatabaseDeletionProtection=false
expect "a new key replaces the old one" is "$(ask secretsmanager get-secret-value --secret-id "$secret" --query SecretString)" "${key}Two"
at_terminal "Go on?" y "Gemini's key" "" -- "$copy/gallery" up --new-key
expect "no new key changes nothing" said "no key was given, so nothing was changed"
expect "nothing is deployed without the new key" not touched
gallery up --new-key
expect "a new key needs a terminal, which is said before anything is done" not asked "^(secretsmanager|s3api|cloudformation)"
deletion() { ask secretsmanager describe-secret --secret-id gallery/gemini-key --query DeletedDate; }
"$REAL_AWS" secretsmanager delete-secret --secret-id gallery/gemini-key >/dev/null
at_terminal "Go on?" y "Gemini's key" "${key}Three" -- "$copy/gallery" up --new-key
expect "a new key calls the deletion of the secret off" is "$(deletion)" None
expect "a new key replaces one that was to be deleted" is "$(ask secretsmanager get-secret-value --secret-id "$secret" --query SecretString)" "${key}Three"
"$REAL_AWS" secretsmanager delete-secret --secret-id gallery/gemini-key >/dev/null
gallery up
expect "a secret that is used stays" is "$(deletion)" None
expect "its deletion is called off aloud" said "gallery/gemini-key was to be deleted"
"$REAL_AWS" secretsmanager delete-secret --secret-id gallery/gemini-key >/dev/null
gallery up GeminiSecretArn=arn:aws:secretsmanager:eu-central-1:123456789012:secret:own
expect "a secret that is not used goes" not is "$(deletion)" None
gallery up GeminiSecretArn=
expect "whoever wants no captions gets none" is "$(parameter GeminiSecretArn)" ""

gallery down
expect "down wants somebody to agree" failed
expect "nothing is deleted before that" not asked delete
at_terminal "Type the stack's name" wrong -- "$copy/gallery" down
expect "another name deletes nothing" not asked delete
"$REAL_AWS" rds create-db-snapshot --db-instance-identifier image-annotation-db --db-snapshot-identifier by-hand >/dev/null
at_terminal "Type the stack's name" gallery -- "$copy/gallery" down
expect "down deletes the stack" not ask cloudformation describe-stacks --stack-name gallery
expect "down keeps the pictures" ask s3api head-object --bucket "$pictures" --key uploads/1.jpg
expect "down says which snapshots stay" said "^  snapshots of the database: .*by-hand"
expect "down keeps the snapshot" ask rds describe-db-snapshots --db-snapshot-identifier by-hand
expect "down says what stays, and how to remove it" said "gallery down --stack gallery --delete-data"
expect "down says nothing of a secret that is to be deleted" not said "Gemini's key"

ask rds create-db-instance --db-instance-identifier image-annotation-db --engine mysql --db-instance-class db.t3.micro \
    --master-username u --master-user-password long-enough >/dev/null
ask rds create-db-snapshot --db-instance-identifier image-annotation-db --db-snapshot-identifier of-another >/dev/null
gallery down --delete-data --yes
expect "data can be deleted after the stack" succeeded
expect "the pictures are gone" not ask s3api head-bucket --bucket "$pictures"
expect "the snapshot is gone" not ask rds describe-db-snapshots --db-snapshot-identifier by-hand
expect "the snapshot of a later database of the same name stays" ask rds describe-db-snapshots --db-snapshot-identifier of-another
gallery down
expect "data that were deleted do not stay" not said "--delete-data"
expect "releases stay" said "--delete-artifacts"

for _ in first second; do
    id=$(ask cloudformation create-stack --stack-name gallery --template-body '{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}' --query StackId)
    id=${id##*/}
    ask s3api create-bucket --bucket "image-annotation-123456789012-${id%%-*}" \
        --create-bucket-configuration LocationConstraint=eu-central-1 >/dev/null
    "$REAL_AWS" cloudformation delete-stack --stack-name gallery
done
gallery down
expect "pictures of all galleries that had the name stay" is "$(grep -c "  pictures, in s3://image-annotation-" "$work/output")" 2
gallery down --delete-data --yes
expect "all their pictures can be deleted" is \
    "$(ask s3api list-buckets --query 'Buckets[].Name' | grep -c image-annotation)" 0

# A gallery that could not be made, for want of a name that another one has.

other='{"Parameters": {"DatabaseIdentifier": {"Type": "String"}}, "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}'
ask cloudformation create-stack --stack-name other --template-body "$other" \
    --parameters ParameterKey=DatabaseIdentifier,ParameterValue=image-annotation-db >/dev/null
ask cloudformation create-stack --stack-name third --parameters "ParameterKey=ArtifactBucket,ParameterValue=$bucket" --template-body \
    '{"Parameters": {"ArtifactBucket": {"Type": "String"}}, "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}' >/dev/null
gallery down --delete-artifacts --delete-data --yes
expect "releases that another gallery starts from are not deleted" said "nothing was deleted: .*$bucket: third\."
expect "nothing else is deleted then" not asked "delete-"
"$REAL_AWS" cloudformation delete-stack --stack-name third
gallery down --delete-artifacts
expect "releases of all galleries need somebody to agree" failed
expect "no release is deleted then" not asked "^s3api delete"
gallery down --stack other --delete-data --yes
expect "another gallery's database stays protected" not asked "^rds modify-db-instance"
expect "a gallery that was never whole is removed" not ask cloudformation describe-stacks --stack-name other
ask rds delete-db-instance --db-instance-identifier image-annotation-db --skip-final-snapshot >/dev/null

gallery up --yes
expect "a gallery that is made again gets the key of the former" is "$(parameter GeminiSecretArn)" "$secret"
expect "it can be read again" is "$(deletion)" None
pictures=$(output BucketName)
"$REAL_AWS" s3api put-bucket-versioning --bucket "$pictures" --versioning-configuration Status=Enabled
for text in old new; do echo "$text" | "$REAL_AWS" s3 cp --quiet - "s3://$pictures/uploads/1.jpg"; done
"$REAL_AWS" s3 rm --quiet "s3://$pictures/uploads/1.jpg"
gallery down --delete-data --delete-artifacts --yes
expect "down with all data succeeds in spite of the protection" succeeded
expect "stack, pictures with all versions and releases are gone" is "$(ask s3api list-buckets --query 'Buckets[].Name')" ""
expect "the database is not protected when it is deleted" asked "^rds modify-db-instance .* --no-deletion-protection"
expect "down names the key's secret" said "delete-secret --region eu-central-1 --secret-id gallery/gemini-key"
"$REAL_AWS" secretsmanager delete-secret --secret-id gallery/gemini-key >/dev/null
gallery releases
expect "without a bucket there are no releases" said "nothing was deployed in eu-central-1 yet"
gallery down
expect "down of nothing succeeds" succeeded
expect "nothing stays in the end" said "^Nothing stays"

exit "$((failures > 0))"
