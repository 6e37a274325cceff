#!/bin/bash
# Runs the start line of image_app.service, with its variables, within its MemoryMax and on one CPU, against the database and S3 of
# deploy/local, as root in namespaces of its own. Fails unless / and /gallery answer, under load too, and the limit holds.
# Says how long the start took and how much memory was taken.
#
#   tests/service_test.sh [root]    the root of a project that `mvn package` has built; this one by default
#
# Where control groups or namespaces cannot be made, it says so and ends with 77, which is no success.
set -euo pipefail
aws=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "${1:-$aws/../..}" && pwd)

skip() {
    echo "SKIPPED: $*" >&2
    exit 77
}

if [ -z "${IN_NAMESPACE:-}" ]; then
    for tool in unshare ip taskset curl java mvn ab; do
        command -v "$tool" >/dev/null || skip "$tool is not installed"
    done
    unshare --net --pid --fork true 2>/dev/null || skip "no namespaces can be made here: run as root"
    [ -x "$root/payara/target/app/bin/gallery" ] || skip "$root is not built: mvn package"
    class_path=$(mktemp)
    trap 'rm -f "$class_path"' EXIT
    mvn -q -B -f "$root/pom.xml" -pl deploy/local/services dependency:build-classpath -Dmdep.outputFile="$class_path"
    CLASSPATH=$root/deploy/local/services/target/classes:$(cat "$class_path")
    export CLASSPATH IN_NAMESPACE=yes
    unshare --net --pid --fork --mount-proc "$0" "$root"
    exit
fi

ip link set lo up
work=$(mktemp -d)
max=$(sed -n 's/^MemoryMax=\(.*\)M$/\1/p' "$aws/image_app.service")
if [ -w /sys/fs/cgroup/memory/cgroup.procs ]; then
    group=/sys/fs/cgroup/memory/image_app_test.$(date +%s)
    limit=memory.limit_in_bytes
    peak=memory.max_usage_in_bytes
elif [ -w /sys/fs/cgroup/cgroup.procs ] && grep -q memory /sys/fs/cgroup/cgroup.subtree_control; then
    group=/sys/fs/cgroup/image_app_test.$(date +%s)
    limit=memory.max
    peak=memory.peak
else
    skip "no control group for memory can be made here"
fi
mkdir "$group"
echo $((max << 20)) >"$group/$limit"

stop() {
    if [ -n "${service:-}" ]; then
        kill "$service" || :
        wait "$service" || :
    fi
    rmdir "$group" || :
    exec 3>&-
    wait || :
    rm -rf "$work"
}
trap stop EXIT

mkfifo "$work/input"
java "$aws/tests/Backends.java" "$work" "$work/environment" <"$work/input" >"$work/backends.log" 2>&1 &
backends=$!
exec 3>"$work/input"
until [ -e "$work/environment" ]; do
    kill -0 $backends || { cat "$work/backends.log"; exit 1; }
    sleep 0.2
done

mapfile -t variables <"$work/environment"
read -ra own <<<"$(sed -n 's/^Environment=//p' "$aws/image_app.service" | sed "s|/var/lib/image_app|$work/state|")"
start=$(sed -n 's/^ExecStart=//p' "$aws/image_app.service" | sed "s|^/var/www/app|$root/payara/target/app|")
mkdir "$work/state"
began=$(date +%s%N)
# shellcheck disable=SC2016 # The shell that becomes the service expands it.
env -i PATH="$PATH" "${variables[@]}" "${own[@]}" taskset -c 0 sh -c 'echo $$ >"$0/cgroup.procs" && exec "$1"' \
    "$group" "$start" >"$work/server.log" 2>&1 &
service=$!

get() { curl --silent --fail --output /dev/null --max-time 5 "http://127.0.0.1:5000$1"; }
for page in / /gallery; do
    until get $page; do
        kill -0 $service || { tail -40 "$work/server.log"; echo "FAILED: the service ended" >&2; exit 1; }
        [ $(($(date +%s%N) - began)) -lt 300000000000 ] || { tail -40 "$work/server.log"; echo "FAILED: $page never answers" >&2; exit 1; }
        sleep 0.2
    done
    echo "$page answers after $((($(date +%s%N) - began) / 1000000)) ms"
done
echo "listening: $(ss -ltnH | awk '{ print $4 }' | grep -E ':50[08]0$' | sort | xargs)"

for page in / /gallery; do
    ab -l -r -q -n 1000 -c 50 "http://127.0.0.1:5000$page" >"$work/ab"
    grep -E '^(Failed requests|Non-2xx|Requests per second|  99%)' "$work/ab" | sed "s|^ *|$page: |"
    grep -q '^Failed requests: *0$' "$work/ab" || { echo "FAILED: $page under load" >&2; exit 1; }
    ! grep -q '^Non-2xx' "$work/ab" || { echo "FAILED: $page under load" >&2; exit 1; }
done
echo "limit $max MB; most in memory: $(awk '/VmHWM/ { print int($2 / 1024) }' /proc/$service/status) MB of the process," \
    "$(($(cat "$group/$peak") >> 20)) MB of its group with cached files"
began=$(date +%s%N)
kill $service
wait $service || status=$?
service=
echo "stopped with status ${status:-0} after $((($(date +%s%N) - began) / 1000000)) ms"
[ "${status:-0}" = 143 ]
