# shellcheck shell=bash
# What the gallery costs a month, for the parameters that are deployed. The prices stand in prices.tsv.

costs() {
    local nats=1 servers type class database addresses bastion=0 zones=0 copies=1 secrets=1
    [ "$(effective NatPerZone)" = false ] || nats=2
    [ "$(effective WithSecretsEndpoint)" = false ] || zones=2
    [ "$(effective WithBastion)" = false ] || bastion=1
    [ "$(effective DatabaseMultiAz)" = false ] || copies=2
    [ -z "$(effective GeminiSecretArn)" ] || secrets=2
    servers=$(effective MinInstances)
    type=$(effective InstanceType)
    class=$(effective DatabaseClass)
    database=$(effective DatabaseStorage)
    # Of each NAT gateway, the load balancer in two zones, and the bastion.
    addresses=$((nats + 2 + bastion))

    say "What it costs, in US dollars a month of 730 hours (us-east-1's list prices as known in 2025, rounded):"
    # A line names how much of what, as `quantity x price in prices.tsv`, joined by plus signs.
    sum_up <<LINES
NAT gateways: $nats|$nats x NAT gateway
load balancer, a quarter of a capacity unit busy|1 x load balancer + 0.25 x load balancer capacity unit
public addresses: $addresses|$addresses x public address
servers: $servers $type|$(server_price "$servers" "$type")
bastions: $bastion|$bastion x $type + $((bastion * 8)) x GiB of a server's disk
database: $class, $database GiB, zones: $copies|$copies x $class + $((copies * database)) x GiB of the database
endpoint of Secrets Manager, zones: $zones|$zones x endpoint in a zone
alarms, dashboard, secrets, a GiB of logs|$(alarms) x alarm + 1 x dashboard + $(metrics) x metric + $secrets x secret + 1 x GiB of logs
LINES
    say "Up to $(effective MaxInstances) servers run while they are busy. Not in it: traffic, pictures, captions, free tiers,"
    say "and what t2 and t3 work beyond their credits, at 0.05 an hour for each processor."
    say "Other regions cost up to half as much again."
}

# Instance, disk of 16 GiB, the seven metrics of detailed monitoring and the agent's two.
server_price() {
    printf '%s x %s + %s x GiB of a server'"'"'s disk + %s x metric' "$1" "$2" "$(($1 * 16))" "$(($1 * 9))"
}

# Beside ours, the scaling policy has one to grow and one to shrink.
alarms() {
    echo $((2 + $(grep -c 'Type: AWS::CloudWatch::Alarm$' "$folder/templates/watch.yaml")))
}

# The agent's two of the whole group, and what filters read from logs.
metrics() {
    echo $((2 + $(grep -c ' MetricTransformations:$' "$folder/templates/web.yaml")))
}

# Prints a line for each of standard input's that costs something, and the sum.
sum_up() {
    awk -F '\t' '
        FNR == NR { if (!/^#/) { price[$1] = $3 * ($2 == "hour" ? 730 : 1) }; next }
        {
            split($0, line, "|")
            cost = 0
            known = 1
            count = split(line[2], terms, " [+] ")
            for (i = 1; i <= count; i++) {
                quantity = terms[i] + 0
                sub(/^[^ ]* x /, "", terms[i])
                if (quantity > 0 && !(terms[i] in price)) { known = 0; unknown = unknown "  " terms[i] }
                cost += quantity * price[terms[i]]
            }
            if (cost > 0 || !known) { printf "  %-50s %5s\n", line[1], known ? sprintf("%.0f", cost) : "?" }
            total += cost
        }
        END {
            printf "  %-50s %5.0f\n", "together, some", total
            if (unknown != "") { print "Not in it, since lib/prices.tsv has no price of it:" unknown }
        }' "$folder/lib/prices.tsv" -
}
