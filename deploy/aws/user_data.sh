#!/bin/bash
# Makes a new Amazon Linux 2023 instance a server of the gallery and tells CloudFormation how that went. May be run again.
# It stands in templates/web.yaml too, after the variables that it needs; inlined.sh puts it there.
#
#   APP_BUCKET, APP_KEY, APP_CHECKSUM     app.zip and its SHA-256 in hexadecimal
#   JAVA_VERSION                          21 or 25
#   STACK_NAME, RESOURCE, TARGET_GROUP    who waits for the signal, and where the load balancer lists its servers
#   LOG_GROUP                             of CloudWatch, for the server's log and this script's
#   UNIT                                  the file with image_app.service
#   AWS_REGION, GALLERY_S3_BUCKET, GALLERY_ANNOTATOR, DB_HOST, DB_PORT, DB_NAME, DB_SECRET_ARN    the gallery's own settings
#   START_LIMIT                           seconds that the server may take to answer (600)
set -euo pipefail

# Where Amazon Linux has cfn-signal.
export PATH=$PATH:/opt/aws/bin
releases=/var/www/releases
metadata=${AWS_EC2_METADATA_SERVICE_ENDPOINT:-http://169.254.169.254}
start_limit=${START_LIMIT:-600}
step="reading the settings"

log() {
    echo "$(date -u +%FT%TZ) user_data: $*"
}

begin() {
    step=$1
    log "$step"
}

# An instance that was started to scale out has nobody who waits for it: CloudFormation then refuses the signal.
signal() {
    cfn-signal --exit-code "$1" --reason "$2" --stack "$STACK_NAME" --resource "$RESOURCE" --region "$AWS_REGION" ||
        log "CloudFormation did not take the signal"
}

# EC2 keeps what stands at the console for an hour after the instance and its logs are gone. `gallery` looks for lines that begin so.
say_at_console() {
    sed 's/^/gallery: /' >/dev/console || log "there is no console"
}

fail() {
    local status=$?
    trap - EXIT
    log "failed (status $status) while $step"
    { tail -n 15 /var/log/image_app.log 2>/dev/null || true; echo "failed (status $status) while $step"; } | say_at_console
    signal 1 "failed while $step; see /var/log/cloud-init-output.log"
    exit "$status"
}

retry() {
    local attempt
    for attempt in 1 2 3 4; do
        "$@" && return
        log "attempt $attempt failed: $*"
        sleep "${RETRY_PAUSE:-5}"
    done
    "$@"
}

install_packages() {
    retry dnf install -y "java-$JAVA_VERSION-amazon-corretto-headless" amazon-cloudwatch-agent aws-cfn-bootstrap unzip logrotate
}

# A release has its checksum as its name and gets that name when it is whole.
install_app() {
    local release=$releases/$APP_CHECKSUM part
    mkdir -p "$releases"
    if [ ! -d "$release" ]; then
        rm -rf "$releases"/.part.*
        part=$(mktemp -d "$releases/.part.XXXXXX")
        retry aws s3api get-object --bucket "$APP_BUCKET" --key "$APP_KEY" "$part/app.zip" >/dev/null
        sha256sum --check --strict <<<"$APP_CHECKSUM  $part/app.zip"
        unzip -q "$part/app.zip" -d "$part/app"
        chmod -R u=rwX,go=rX "$part/app"
        mv -T "$part/app" "$release"
        rm -r "$part"
    fi
    ln -sfn "$release" /var/www/app.new
    mv -T /var/www/app.new /var/www/app
}

write_settings() {
    local name
    for name in AWS_REGION GALLERY_S3_BUCKET GALLERY_ANNOTATOR DB_HOST DB_PORT DB_NAME DB_SECRET_ARN; do
        printf '%s=%s\n' "$name" "${!name}"
    done >/etc/image_app.env
    cat >/etc/logrotate.d/image_app <<'ROTATION'
/var/log/image_app.log {
    size 20M
    rotate 5
    compress
    copytruncate
    missingok
}
ROTATION
}

start_logs() {
    local folder=/opt/aws/amazon-cloudwatch-agent/etc
    mkdir -p "$folder"
    cat >"$folder/image_app.json" <<AGENT
{
  "metrics": {
    "append_dimensions": { "AutoScalingGroupName": "\${aws:AutoScalingGroupName}", "InstanceId": "\${aws:InstanceId}" },
    "aggregation_dimensions": [["AutoScalingGroupName"]],
    "metrics_collected": {
      "mem": { "measurement": ["mem_used_percent"] },
      "disk": { "measurement": ["used_percent"], "resources": ["/"] }
    }
  },
  "logs": { "logs_collected": { "files": { "collect_list": [
    { "file_path": "/var/log/image_app.log", "log_group_name": "$LOG_GROUP", "log_stream_name": "{instance_id}/server" },
    { "file_path": "/var/log/cloud-init-output.log", "log_group_name": "$LOG_GROUP", "log_stream_name": "{instance_id}/start" }
  ] } } }
}
AGENT
    "${folder%/etc}/bin/amazon-cloudwatch-agent-ctl" -a fetch-config -m ec2 -s -c "file:$folder/image_app.json"
}

start_service() {
    id image_app >/dev/null 2>&1 || useradd --system --no-create-home --shell /sbin/nologin image_app
    install -m 644 "$UNIT" /etc/systemd/system/image_app.service
    systemctl daemon-reload
    systemctl enable image_app.service
    systemctl restart image_app.service
}

# Succeeds when the command does within the seconds that are left of the limit.
# $1: seconds between two attempts, $2: the command
wait_for() {
    until "$2"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep "$1"
    done
}

answers() {
    curl --silent --fail --output /dev/null --max-time 5 http://127.0.0.1:5000/
}

# The home page needs no database, all others do.
ready() {
    curl --silent --fail --output /dev/null --max-time 5 http://127.0.0.1:5080/health/ready
}

# An old server must not go before the load balancer sends requests to the new one.
healthy() {
    local state
    state=$(aws elbv2 describe-target-health --target-group-arn "$TARGET_GROUP" --targets "Id=$instance" \
        --query 'TargetHealthDescriptions[0].TargetHealth.State' --output text) && [ "$state" = healthy ]
}

trap fail EXIT
: "$APP_BUCKET" "$APP_KEY" "$APP_CHECKSUM" "$JAVA_VERSION" "$STACK_NAME" "$RESOURCE" "$TARGET_GROUP" "$LOG_GROUP" "$UNIT"
begin "installing packages"
install_packages
begin "installing s3://$APP_BUCKET/$APP_KEY with checksum $APP_CHECKSUM"
install_app
begin "writing settings"
write_settings
begin "starting the CloudWatch agent"
start_logs
begin "starting image_app.service"
start_service
begin "waiting for port 5000 to answer"
deadline=$((SECONDS + start_limit))
wait_for 2 answers
begin "waiting for the database to be reached and its schema to be up to date"
wait_for 2 ready
begin "asking for the instance's id"
token=$(curl --silent --fail --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' "$metadata/latest/api/token")
instance=$(curl --silent --fail --header "X-aws-ec2-metadata-token: $token" "$metadata/latest/meta-data/instance-id")
begin "waiting for the load balancer to find $instance healthy"
wait_for 15 healthy
trap - EXIT
log "the gallery answers after $SECONDS s"
signal 0 "port 5000 answers"
