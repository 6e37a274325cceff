#!/bin/bash
# Runs user_data.sh for real, as root in namespaces of its own, against the moto server: S3 and the load balancer are moto's, and
# folders of the system are empty ones in memory. dnf, systemctl, useradd, cfn-signal and the CloudWatch agent only record what they
# are asked for; systemctl starts small web servers on ports 5000 and 5080 in the gallery's place.
#
# Where namespaces or tools are missing, it says so and ends with 77, which is no success.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
    echo "SKIPPED: $*" >&2
    exit 77
}

if [ -z "${IN_NAMESPACE:-}" ]; then
    for tool in unshare ip moto_server aws python3 curl zip unzip systemd-analyze; do
        command -v "$tool" >/dev/null || skip "$tool is not installed"
    done
    unshare --mount --net --pid --fork true 2>/dev/null || skip "no namespaces can be made here: run as root"
    IN_NAMESPACE=yes exec unshare --mount --net --pid --fork --mount-proc "$PWD/tests/$(basename "$0")"
fi

# All of this ends with the namespaces: the first process in them is this script.
ip link set lo up
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source-path=SCRIPTDIR source=checks.sh
source tests/checks.sh
for folder in /var/www /var/log /etc/systemd/system /etc/logrotate.d /opt/aws /run; do
    mkdir -p "$folder"
    mount -t tmpfs tmpfs "$folder"
done
cp -a /etc/. "$work/etc"
mount --bind "$work/etc" /etc
mkdir -p /etc/systemd/system /etc/logrotate.d
touch "$work/console"
mount --bind "$work/console" /dev/console
bin=$work/bin
mkdir -p "$bin" /opt/aws/bin /opt/aws/amazon-cloudwatch-agent/bin "$work/management/health"
touch "$work/management/health/ready"

record() {
    printf '#!/bin/bash\nprintf "%%s\\n" "%s $*" >>%q\n%s\n' "$(basename "$1")" "$calls" "${2:-}" >"$1"
    chmod +x "$1"
}
record "$bin/dnf"
record "$bin/useradd"
record /opt/aws/bin/cfn-signal
record /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl
# shellcheck disable=SC2016 # The fake expands it.
record "$bin/systemctl" '[ "$1" != restart ] || [ -e "'"$work"'/silent" ] ||
    { setsid python3 -m http.server 5000 --bind 127.0.0.1 --directory /var/www/app >/dev/null 2>&1 &
      setsid python3 -m http.server 5080 --bind 127.0.0.1 --directory "'"$work"'/management" >/dev/null 2>&1 & }'

export PATH=$bin:$PATH AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=eu-central-1
export AWS_ENDPOINT_URL=http://127.0.0.1:5555 AWS_EC2_METADATA_SERVICE_ENDPOINT=http://127.0.0.1:5556
moto_server -p 5555 >"$work/moto.log" 2>&1 &
until curl -s -o /dev/null $AWS_ENDPOINT_URL/moto-api/; do kill -0 $! && sleep 0.2; done

# What the template would have made.
ask() { aws "$@" --output text; }
subnets=$(ask ec2 describe-subnets --query 'Subnets[:2].SubnetId')
target_group=$(ask elbv2 create-target-group --name servers --protocol HTTP --port 5000 \
    --vpc-id "$(ask ec2 describe-vpcs --query 'Vpcs[0].VpcId')" --query 'TargetGroups[0].TargetGroupArn')
# shellcheck disable=SC2086 # Two subnets.
balancer=$(ask elbv2 create-load-balancer --name gallery --subnets $subnets --query 'LoadBalancers[0].LoadBalancerArn')
aws elbv2 create-listener --load-balancer-arn "$balancer" --protocol HTTP --port 80 \
    --default-actions "Type=forward,TargetGroupArn=$target_group" >/dev/null
instance=$(ask ec2 run-instances --image-id ami-12c6146b --query 'Instances[0].InstanceId')
aws elbv2 register-targets --target-group-arn "$target_group" --targets "Id=$instance"
aws s3 mb s3://artifacts >/dev/null
mkdir -p "$work/app/bin"
echo '#!/bin/sh' >"$work/app/bin/gallery"
chmod +x "$work/app/bin/gallery"
(cd "$work/app" && zip -qr ../app.zip .)
aws s3 cp --quiet "$work/app.zip" s3://artifacts/1/app.zip
python3 - "$instance" <<'PYTHON' &
import http.server, sys
class Metadata(http.server.BaseHTTPRequestHandler):
    def do_PUT(self): self.answer("a-token" if self.path == "/latest/api/token" else None)
    def do_GET(self):
        known = self.path == "/latest/meta-data/instance-id" and self.headers["X-aws-ec2-metadata-token"] == "a-token"
        self.answer(sys.argv[1] if known else None)
    def answer(self, text):
        self.send_response(200 if text else 401); self.end_headers(); self.wfile.write((text or "").encode())
    def log_message(self, *arguments): pass
http.server.HTTPServer(("127.0.0.1", 5556), Metadata).serve_forever()
PYTHON

export APP_BUCKET=artifacts APP_KEY=1/app.zip JAVA_VERSION=25 STACK_NAME=gallery RESOURCE=Servers TARGET_GROUP=$target_group LOG_GROUP=servers
export UNIT=$PWD/image_app.service GALLERY_S3_BUCKET=images DB_HOST=database DB_PORT=3306 DB_NAME=image_annotations_db
export GALLERY_ANNOTATOR=offline
export DB_SECRET_ARN=arn:aws:secretsmanager:eu-central-1:1:secret:rds RETRY_PAUSE=0
checksum=$(sha256sum "$work/app.zip" | cut -d' ' -f1)
start() { run env "$@" ./user_data.sh; }

start APP_CHECKSUM="$(sha256sum </dev/null | cut -d' ' -f1)"
expect "a wrong checksum ends the script" failed
expect "a wrong checksum is signalled as a failure" asked "^cfn-signal --exit-code 1 --reason failed while installing s3://artifacts/1/app.zip .* --stack gallery --resource Servers --region eu-central-1"
expect "a wrong checksum leaves no app" [ ! -e /var/www/app/bin/gallery ]
expect "a wrong checksum starts nothing" not asked "^systemctl"

start APP_CHECKSUM="$checksum" APP_KEY=2/app.zip
expect "a missing app.zip is signalled as a failure" asked "^cfn-signal --exit-code 1"
expect "a missing app.zip starts nothing" not asked "^systemctl"

touch "$work/silent"
echo "the server's last line" >/var/log/image_app.log
start APP_CHECKSUM="$checksum" START_LIMIT=3
expect "the console keeps what the server said last, and what failed" [ "$(tail -n 2 "$work/console")" = "gallery: the server's last line
gallery: failed (status 1) while waiting for port 5000 to answer" ]
expect "a server that never answers is signalled as a failure" asked "^cfn-signal --exit-code 1 --reason failed while waiting for port 5000"
expect "a server that never answers is not signalled as a success" not asked "^cfn-signal --exit-code 0"
rm "$work/silent"

mv "$work/management/health/ready" "$work/ready"
start APP_CHECKSUM="$checksum" START_LIMIT=5
expect "a server that cannot use its database is signalled as a failure" asked "^cfn-signal --exit-code 1 --reason failed while waiting for the database"
mv "$work/ready" "$work/management/health/ready"

start APP_CHECKSUM="$checksum"
expect "the second run succeeds after a failed one" succeeded
expect "success is signalled" asked "^cfn-signal --exit-code 0 .* --stack gallery --resource Servers"
expect "success is signalled once" [ "$(grep -c ^cfn-signal "$calls")" -eq 1 ]
expect "Corretto, agent and signal come by dnf" asked "^dnf install -y java-25-amazon-corretto-headless amazon-cloudwatch-agent aws-cfn-bootstrap "
expect "the app stands whole in /var/www/app" cmp -s "$work/app/bin/gallery" /var/www/app/bin/gallery
expect "the start script can be run" [ -x /var/www/app/bin/gallery ]
expect "nothing half stays" [ "$(ls -A /var/www/releases)" = "$checksum" ]
expect "the unit is installed" cmp -s image_app.service /etc/systemd/system/image_app.service
expect "systemd finds no fault in the unit" systemd-analyze verify --man=no /etc/systemd/system/image_app.service
expect "the unit's exposure is below 2.5" systemd-analyze security --offline=true --threshold=25 image_app.service
expect "the service is enabled" asked "^systemctl enable image_app.service"
expect "the database's secret is named, no password" grep -qx "DB_SECRET_ARN=$DB_SECRET_ARN" /etc/image_app.env
expect "the agent gets JSON" python3 -m json.tool /opt/aws/amazon-cloudwatch-agent/etc/image_app.json /dev/null
expect "the agent is started with it" asked "^amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:/opt/aws/amazon-cloudwatch-agent/etc/image_app.json"

aws elbv2 deregister-targets --target-group-arn "$target_group" --targets "Id=$instance"
start APP_CHECKSUM="$checksum" START_LIMIT=5
expect "a server without requests from the load balancer is signalled as a failure" asked "^cfn-signal --exit-code 1 --reason failed while waiting for the load balancer"

exit "$((failures > 0))"
