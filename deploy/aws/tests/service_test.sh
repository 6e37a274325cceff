#!/bin/bash
# Runs image_app.service as it is: by a systemd of its own in namespaces of its own, held by the unit's sandbox and its MemoryMax, on one
# CPU, against the database and S3 of deploy/local. Fails unless / and /gallery answer, under load too, an upload arrives, sandbox and limit
# hold, and the service ends when it is told to. Says how long the start took, how much memory was taken, and what the server has logged.
#
#   tests/service_test.sh app.zip
#
#   CLASSPATH    of deploy/local/services, for Backends.java
#   JAVA_HOME    the server's Java (the machine's own)
#
# Nothing of it stays: systemd's root is this machine's, with what is written kept apart. Where control groups, namespaces or tools
# are missing, it says so and ends with 77, which is no success.
set -euo pipefail
aws=$(cd "$(dirname "$0")/.." && pwd)
unit=$aws/image_app.service

skip() {
    echo "SKIPPED: $*" >&2
    exit 77
}

for tool in unshare nsenter setpriv ip ss curl java unzip ab /lib/systemd/systemd; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
done
case ${JAVA_HOME:-} in ~/* | /home/*) skip "the unit hides the Java in $JAVA_HOME" ;; esac
app=$(realpath "$1")
[ -f "$app" ] || skip "there is no $app: mvn package"
unshare --mount --net --pid --cgroup --fork true 2>/dev/null || skip "no namespaces can be made here: run as root"
hierarchies=()
while read -r _ hierarchy type _; do
    # systemd has no use for the old kind of cpuset, whose groups take nobody before they are given CPUs.
    [[ $type != cgroup* || -e $hierarchy/cpuset.cpus ]] || hierarchies+=("$hierarchy")
done </proc/self/mounts
[ "${#hierarchies[@]}" -gt 0 ] || skip "there are no control groups here"

work=$(mktemp -d)
root=$work/root
group=image_app_test.$$

stop() {
    exec 3>&-
    # Everything in the namespaces ends with their first process.
    if [ -n "${launcher:-}" ]; then
        kill -KILL "${systemd:-$launcher}" || :
    fi
    wait || :
    for hierarchy in "${hierarchies[@]}"; do
        find "$hierarchy/$group" -depth -type d -exec rmdir {} \; || :
    done
    rm -rf "$work"
}
trap stop EXIT

fail() {
    within systemctl --no-pager status image_app.service || :
    within tail -n 40 /var/log/image_app.log || :
    echo "FAILED: $*" >&2
    exit 1
}

# Becomes systemd. What is this machine's own is not started, and its devices are but the harmless ones.
boot() {
    ip link set lo up
    mkdir -p "$work"/{upper,overlay,root}
    mount -t overlay -o "lowerdir=/,upperdir=$work/upper,workdir=$work/overlay" overlay "$root"
    cd "$root"
    rm -rf etc/fstab {etc,usr/lib}/systemd/system/*.wants usr/lib/systemd/system-generators
    mount -t proc proc proc
    mount -t sysfs -o ro sysfs sys
    for folder in sys/fs/cgroup dev run tmp; do
        mount -t tmpfs tmpfs "$folder"
    done
    for hierarchy in "${hierarchies[@]}"; do
        mkdir -p ".$hierarchy"
        mount --bind "$hierarchy/$group" ".$hierarchy"
    done
    cp -a /dev/{null,zero,full,random,urandom,tty,ptmx} dev/
    install_service
    mkdir host
    pivot_root . host
    umount --lazy /host
    exec env -i container=service_test PATH="$PATH" \
        /lib/systemd/systemd --system --unit=basic.target --log-target=null --show-status=no </dev/null
}

# As user_data.sh leaves it, but for the CPU and where the database and S3 are, which is known later.
install_service() {
    mkdir -p var/www etc/systemd/system/image_app.service.d
    unzip -q "$app" -d var/www/app
    chmod -R u=rwX,go=rX var/www/app
    cp "$unit" etc/systemd/system/
    printf '[Service]\nCPUAffinity=0\n' >etc/systemd/system/image_app.service.d/one-cpu.conf
    chroot . useradd --system --no-create-home --shell /sbin/nologin image_app
}

for hierarchy in "${hierarchies[@]}"; do
    mkdir "$hierarchy/$group" || skip "no control group can be made in $hierarchy"
done

# It enters its group first, so that this is the root of what systemd sees. It does not outlive this script.
start_systemd() {
    local hierarchy
    for hierarchy in "${hierarchies[@]}"; do
        echo "$BASHPID" >"$hierarchy/$group/cgroup.procs"
    done
    exec setpriv --pdeathsig KILL unshare --mount --net --pid --uts --ipc --cgroup --fork --kill-child \
        bash -c "set -euo pipefail; $(declare -f boot install_service); $(declare -p work root app unit group hierarchies); boot"
}

# Tries the command until it succeeds, for as many seconds as the first argument says.
wait_for() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.2
    done
}

within() { nsenter --target "$systemd" --mount --pid --net --root --wd "$@"; }
in_network() { nsenter --target "$systemd" --net "$@"; }
has_forked() {
    systemd=$(<"/proc/$launcher/task/$launcher/children") && systemd=${systemd% } && [ -n "$systemd" ]
}
has_booted() { within systemctl is-active --quiet basic.target 2>/dev/null; }

start_systemd >"$work/boot.log" 2>&1 &
launcher=$!
wait_for 10 has_forked 2>/dev/null || { cat "$work/boot.log"; skip "no namespaces for systemd can be made here"; }
wait_for 60 has_booted || { cat "$work/boot.log"; skip "systemd does not start in namespaces here"; }

mkfifo "$work/input"
in_network java "$aws/tests/Backends.java" "$work/data" "$work/environment" <"$work/input" >"$work/backends.log" 2>&1 &
exec 3>"$work/input"
wait_for 120 [ -e "$work/environment" ] || { cat "$work/backends.log"; fail "the database or S3 does not start"; }
within tee /etc/image_app.env <"$work/environment" >/dev/null
if [ -n "${JAVA_HOME:-}" ]; then
    within tee -a /etc/image_app.env <<<"JAVA_HOME=$JAVA_HOME" >/dev/null
fi

property() { within systemctl show --property "$1" --value image_app.service; }
# shellcheck disable=SC2016 # awk expands these.
cpu_seconds() { within awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) / tick }' "/proc/$server/stat"; }
# shellcheck disable=SC2016
status() { within awk -v name="$1:" '$1 == name { print $2 }' "/proc/$server/status"; }
now() { date +%s%3N; }
get() { in_network curl --silent --fail --output /dev/null --max-time 5 "http://127.0.0.1:5000$1"; }
began=$(now)
within systemctl start image_app.service || fail "the service does not start"
server=$(property MainPID)
for page in / /gallery; do
    wait_for 180 get "$page" || fail "$page never answers"
    echo "$page answers after $(($(now) - began)) ms and $(cpu_seconds) s of CPU"
done
echo "listening: $(in_network ss -ltnH | awk '{ print $4 }' | grep -E ':50[08]0$' | sort | xargs)"

# The smallest PNG.
base64 -d >"$work/dot.png" <<<iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
in_network curl --silent --show-error --fail --form "file=@$work/dot.png" http://127.0.0.1:5000/api/images >"$work/image" || fail "an upload is refused"
echo "uploaded: $(cut -c -60 "$work/image")"

for page in / /gallery; do
    in_network ab -l -r -q -n 1000 -c 50 "http://127.0.0.1:5000$page" >"$work/ab"
    grep -E '^(Failed requests|Non-2xx|Requests per second|  99%)' "$work/ab" | sed "s|^ *|$page: |"
    grep -q '^Failed requests: *0$' "$work/ab" || fail "$page under load"
    ! grep -q '^Non-2xx' "$work/ab" || fail "$page under load"
done

confined() {
    [ "$(status Uid)" != 0 ] && [ "$(status NoNewPrivs)" = 1 ] && [ "$(status Seccomp)" = 2 ] && [ "$(status CapBnd)" = 0000000000000000 ] &&
        within grep -q ' / / ro,' "/proc/$server/mountinfo"
}
confined || fail "the sandbox is not there"
echo "sandbox: user $(status Uid), seccomp $(status Seccomp) with $(status Seccomp_filters) filters, capabilities $(status CapBnd), / read-only"
echo "limit $(($(property MemoryMax) >> 20)) MB; most in memory: $(($(status VmHWM) >> 10)) MB; taken: $(cpu_seconds) s of CPU"
[ "$(property NRestarts)" = 0 ] || fail "the service was started again"

began=$(now)
within systemctl stop image_app.service
echo "stopped after $(($(now) - began)) ms: $(property Result)"
[ "$(property Result)" = success ] || fail "the service did not end by itself"
within grep WaitingReport /var/log/image_app.log
