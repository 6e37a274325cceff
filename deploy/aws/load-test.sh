#!/bin/bash
# Loads a page of the gallery by ApacheBench, and fails unless every request was answered well.
#
#   load-test.sh [-n REQUESTS] [-c CONCURRENCY] [URL]
#       A gallery on this machine: http://127.0.0.1:5000/gallery, 20000 requests, 1500 at once. Says what the server took for
#       it, memory and processor, on Linux.
#
#   load-test.sh --stack NAME [--region REGION] [--profile PROFILE] [-n REQUESTS] [-c CONCURRENCY] [URL]
#       A gallery on AWS: /gallery at the stack's address, 500000 requests, 1500 at once. Says minute by minute what the
#       servers' group does, until it is as small again as it may be.
set -euo pipefail

# All in seconds. ApacheBench gives up when it has heard nothing at all for so long.
silence=120
# CloudWatch has a minute's figures two or three minutes later; those that have not come after five do not come.
settled=120
given_up=300
# Three minutes with too much to do add servers, fifteen with too little take one away.
least_watch=300
most_watch=3600

die() {
    echo "load-test: $1" >&2
    exit "${2:-2}"
}

usage() {
    sed -n '/^#   load-test/,/^set/s/^# \{0,3\}//p' "$0"
}

misused() {
    usage >&2
    exit 2
}

require() {
    command -v "$1" >/dev/null || die "$1 is not installed: $2"
}

require_number() {
    [[ $2 =~ ^[1-9][0-9]{0,8}$ ]] || die "$1 takes a number, not: $2"
}

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
            --stack | --region | --profile | -n | -c) [ $# -gt 1 ] || die "$1 needs a value" ;;
            -h | --help) usage && exit ;;
            -*) misused ;;
            *) [ $# -eq 1 ] || misused ;;
        esac
        case $1 in
            --stack) stack=$2 ;;
            --region | --profile) account+=("$1" "$2") ;;
            -n) requests=$2 ;;
            -c) concurrency=$2 ;;
            *) url=$1 && return ;;
        esac
        shift 2
    done
}

check_numbers() {
    require_number -n "$requests"
    require_number -c "$concurrency"
    [ "$concurrency" -le "$requests" ] || die "-c $concurrency at once cannot be more than -n $requests in all"
    # Each connection is an open file of ApacheBench's, which has some of its own.
    local files=$((concurrency + 50))
    [ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge "$files" ] || ulimit -n "$files" 2>/dev/null ||
        die "$concurrency connections need $files open files, and this shell may have $(ulimit -Hn): raise that (ulimit -Hn $files, as root), or take a smaller -c"
}

# Sets host and port, and gives url a path, without which ApacheBench takes none.
read_url() {
    local form='^(https?)://(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9.-]+)(:([0-9]{1,5}))?(/[^[:space:]]*)?$'
    [[ $url =~ $form ]] || die "not an address: $url"
    host=${BASH_REMATCH[2]}
    port=${BASH_REMATCH[4]:-$([ "${BASH_REMATCH[1]}" = https ] && echo 443 || echo 80)}
    [ -n "${BASH_REMATCH[5]}" ] || url=$url/
}

bench() {
    ab -l -r -s "$silence" -n "$requests" -c "$concurrency" "$url" >"$work/ab"
}

# The first number behind these words of ApacheBench's.
figure() {
    awk -v words="$1" 'index($0, words) { sub(/^ */, ""); print $(split(words, word, " ") + 1); exit }' "$work/ab"
}

# Fails when ApacheBench did, with this status, or when a single request did.
report() {
    local status=$1 complete failed strange
    complete=$(figure 'Complete requests:')
    [ -n "$complete" ] || die "ApacheBench ended with status $status and has no figures; what it said stands above" 1
    failed=$(figure 'Failed requests:')
    strange=$(figure 'Non-2xx responses:')
    cat <<REPORT
requests    $complete of $requests, $concurrency at once
failed      $failed$(sed -n 's/^ *\((Connect: .*)\)$/ \1/p' "$work/ab"), and ${strange:-0} were answered by something else than the page
throughput  $(figure 'Requests per second:') a second
answers     p50 $(figure '50%') ms, p95 $(figure '95%') ms, p99 $(figure '99%') ms
REPORT
    [ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "${strange:-0}" -eq 0 ] && [ "$complete" -eq "$requests" ]
}

# A gallery on this machine.

# The process that listens at the port, if it may be seen.
listener() {
    ss -ltnpH "sport = :$port" | sed -n '1s/.*pid=\([0-9]*\).*/\1/p'
}

# In clock ticks, what the process has done for itself and had the system do. Its name, in parentheses, may have spaces.
processor_ticks() {
    sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'
}

# From here on, the most memory that the process has taken is counted anew.
forget_most_memory() {
    echo 5 >"/proc/$1/clear_refs"
}

report_server() {
    awk -v pid="$1" -v ticks="$2" -v second="$(getconf CLK_TCK)" -v requests="$requests" '/^VmHWM:/ {
        printf "server      process %d took %d MB at most, %.1f CPU seconds, %.1f ms a request\n",
            pid, $2 / 1024, ticks / second, 1000 * ticks / second / requests }' "/proc/$1/status"
}

measure() {
    local server before status=0
    server=$(listener)
    [ -n "$server" ] || die "no process of yours listens at port $port: is the gallery running (mvn -Prun)?"
    forget_most_memory "$server"
    before=$(processor_ticks "$server")
    bench || status=$?
    [ -d "/proc/$server" ] || die "the server, process $server, is gone" 1
    report_server "$server" $(($(processor_ticks "$server") - before)) >"$work/server"
    return "$status"
}

test_here() {
    local status=0 outcome=0
    read_url
    [[ $host =~ ^(localhost|127(\.[0-9]{1,3}){3}|\[::1\])$ ]] ||
        die "$host is not this machine, and others are not to be loaded: for a gallery on AWS, say --stack NAME"
    if [ -d /proc/self ] && command -v ss >/dev/null; then
        measure || status=$?
    else
        echo "What the server takes is measured on Linux only, with ss (iproute2)." >"$work/server"
        bench || status=$?
    fi
    report "$status" || outcome=1
    cat "$work/server"
    return "$outcome"
}

# A gallery on AWS.

ask() {
    aws "${account[@]}" "$@"
}

output() {
    awk -F '\t' -v key="$1" '$1 == key { print $2; found = 1 } END { exit !found }' "$work/outputs" ||
        die "the stack $stack has no output $1: is it the gallery's root stack?"
}

# Sets group, balancer and targets, and sees to it that url is the stack's own.
read_stack() {
    local address own given=$url
    ask cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]' >"$work/outputs" ||
        die "the stack $stack cannot be read: is it in this account and region, and are there credentials?"
    group=$(output AutoScalingGroupName)
    balancer=$(output LoadBalancerFullName)
    targets=$(output TargetGroupFullName)
    address=$(output Address)
    url=$address
    read_url
    own=$host
    url=${given:-${address%/}/gallery}
    read_url
    [ "$host" = "$own" ] || die "$host is not the stack's own address, which is $own, and others are not to be loaded"
}

# Sets least, wanted and serving, unless AWS does not answer.
read_group() {
    local sizes
    # shellcheck disable=SC2016 # The backquotes are JMESPath's.
    sizes=$(ask autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$group" \
        --query 'AutoScalingGroups[0].[MinSize, DesiredCapacity, length(Instances[?LifecycleState==`InService`])]') || return
    read -r least wanted serving <<<"$sizes"
}

metric() {
    local id=$1 statistic=$2 namespace=$3 name=$4 dimensions=$5
    printf '{"Id":"%s","MetricStat":{"Stat":"%s","Period":60,"Metric":{"Namespace":"%s","MetricName":"%s","Dimensions":[%s]}}}' \
        "$id" "$statistic" "$namespace" "$name" "$dimensions"
}

metrics() {
    local of_group="{\"Name\":\"AutoScalingGroupName\",\"Value\":\"$group\"}"
    local of_targets="{\"Name\":\"TargetGroup\",\"Value\":\"$targets\"},{\"Name\":\"LoadBalancer\",\"Value\":\"$balancer\"}"
    local all=(
        "$(metric wanted Maximum AWS/AutoScaling GroupDesiredCapacity "$of_group")"
        "$(metric serving Maximum AWS/AutoScaling GroupInServiceInstances "$of_group")"
        "$(metric cpu Average AWS/EC2 CPUUtilization "$of_group")"
        "$(metric healthy Maximum AWS/ApplicationELB HealthyHostCount "$of_targets")"
        "$(metric each Sum AWS/ApplicationELB RequestCountPerTarget "$of_targets")"
    )
    local IFS=,
    echo "[${all[*]}]"
}

# Seconds since 1970 as CloudWatch wants them; the dates of Linux and of macOS differ.
instant() {
    date -u -d "@$1" +%FT%TZ 2>/dev/null || date -u -r "$1" +%FT%TZ
}

# Of a time as the AWS CLI says it: a date or, in its first version, seconds since 1970.
beginning() {
    case $1 in
        *T*) echo "${1:0:16}:00Z" ;;
        *) instant "${1%.*}" ;;
    esac
}

# A line a minute, as far as it is known: time, wanted, serving, cpu, healthy, each.
figures() {
    ask cloudwatch get-metric-data --metric-data-queries "$(metrics)" --scan-by TimestampAscending \
        --start-time "${printed:-$(instant $((began / 60 * 60)))}" --end-time "$(instant "$(date +%s)")" |
        awk -F '\t' '
            $1 == "METRICDATARESULTS" { id = $2; times = values = 0 }
            $1 == "TIMESTAMPS" { at[id, ++times] = $2; known[$2] = 1 }
            $1 == "VALUES" { value[at[id, ++values], id] = $2 }
            function of(time, id) { return (time, id) in value ? sprintf("%.0f", value[time, id]) : "-" }
            END { for (time in known) print time, of(time, "wanted"), of(time, "serving"), of(time, "cpu"), of(time, "healthy"), of(time, "each") }' |
        sort
}

row() {
    printf '%5s %8s %10s %7s %8s %14s\n' "$@"
}

# Prints the minutes after the last that was printed: whole ones, and others when the rest will not come any more.
print_minutes() {
    local now time figures
    now=$(date +%s)
    while read -r time figures; do
        time=$(beginning "$time")
        [[ $time > $printed ]] || continue
        [[ $time < $(instant $((now - settled))) ]] || break
        [[ $figures != *-* || $time < $(instant $((now - given_up))) ]] || break
        # shellcheck disable=SC2086 # Five figures.
        row "${time:11:5}" $figures
        printed=$time
    done < <(figures)
}

# Until the group has its least size again after ApacheBench, process $1, has ended; fails when that takes too long.
watch_group() {
    local ended='' watched
    row UTC wanted "in service" "CPU %" healthy "requests each"
    while true; do
        sleep 60
        print_minutes
        if kill -0 "$1" 2>/dev/null; then
            continue
        fi
        ended=${ended:-$(date +%s)}
        watched=$(($(date +%s) - ended))
        if read_group && [ "$wanted $serving" = "$least $least" ] && [ "$watched" -ge "$least_watch" ]; then
            return
        fi
        [ "$watched" -lt "$most_watch" ] || return 1
    done
}

print_activity() {
    echo "What the group did meanwhile, from when to when (UTC):"
    ask autoscaling describe-scaling-activities --auto-scaling-group-name "$group" \
        --query 'reverse(Activities)[].[StartTime, EndTime, StatusCode, Description]' |
        awk -F '\t' -v began="$(instant "$began")" 'substr($1, 1, 19) >= substr(began, 1, 19) {
            printf "%s  %8s  %s: %s\n", substr($1, 12, 8), $2 == "None" ? "-" : substr($2, 12, 8), $3, $4 }'
}

test_stack() {
    local bench_status=0 watch_status=0 outcome=0
    read_stack
    began=$(date +%s)
    echo "$requests requests to $url, watching $group"
    bench &
    bench_process=$!
    watch_group "$bench_process" || watch_status=$?
    wait "$bench_process" || bench_status=$?
    report "$bench_status" || outcome=1
    print_activity
    [ "$watch_status" -eq 0 ] || die "the group still has $serving servers, of which $least are its least: look at its activity again later" 1
    return "$outcome"
}

# shellcheck disable=SC2317 # Called by the trap.
clean_up() {
    [ -z "${bench_process:-}" ] || kill "$bench_process" 2>/dev/null || true
    rm -rf "$work"
}

main() {
    read_arguments "$@"
    [ -n "$stack" ] || [ "${#account[@]}" -eq 2 ] || die "--region and --profile need --stack"
    requests=${requests:-$([ -n "$stack" ] && echo 500000 || echo 20000)}
    require ab "Debian and Ubuntu have it in apache2-utils, Amazon Linux and Fedora in httpd-tools, macOS comes with it"
    check_numbers
    work=$(mktemp -d)
    trap clean_up EXIT
    if [ -n "$stack" ]; then
        require aws "see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
        test_stack
    else
        url=${url:-http://127.0.0.1:5000/gallery}
        test_here
    fi
}

stack=
url=
requests=
concurrency=1500
account=(--output text)
least='?'
serving='?'
printed=
# On one line, so that a newer script that takes this one's place meanwhile is not read.
main "$@"; exit
