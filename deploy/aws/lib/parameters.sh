# shellcheck shell=bash
# The root template's parameters, and the values that were given for them as Name=Value.

values=()

# Their names, defaults and descriptions, from one tab to the next; of those that have no default, it is a hyphen.
template_parameters() {
    awk -v OFS='\t' '
        function finish() { if (name != "") { print name, value, text }; name = "" }
        /^[A-Za-z]/ { finish(); inside = $0 == "Parameters:" }
        inside && /^  [A-Za-z]+:$/ { finish(); name = substr($1, 1, length($1) - 1); value = "-" }
        inside && /^    Default: / { value = $2; gsub(/"/, "", value) }
        inside && /^    Description: / { text = $0; sub(/^ *Description: (>-)?/, "", text) }
        inside && /^    [A-Za-z]/ { folded = /: >-$/ }
        folded && /^      / { text = text (text == "" ? "" : " ") substr($0, 7) }
        ' "$folder/templates/root.yaml"
}

# What the script finds out by itself.
is_own() {
    case $1 in
        ArtifactBucket | AppKey | AppChecksum) ;;
        *) return 1 ;;
    esac
}

parameters() {
    local line name
    template_parameters | while IFS= read -r line; do
        name=${line%%$'\t'*}
        is_own "$name" || awk -F '\t' '{ printf "%s (%s)\n    %s\n", $1, $2 == "" ? "empty" : $2, $3 }' <<<"$line"
    done
}

# $@: Name=Value
read_values() {
    local value name
    for value in "$@"; do
        name=${value%%=*}
        [[ $value == [A-Za-z]*=* ]] || misused "not understood: $value"
        if is_own "$name"; then
            misused "$name follows from what is deployed"
        elif ! template_parameters | cut -f1 | grep -x "$name" >/dev/null; then
            complain "there is no parameter $name. There are:"
            parameters >&2
            exit 2
        fi
        values+=("$value")
    done
}

# Prints the value that was given; fails when none was.
given() {
    local value found=
    for value in ${values[@]+"${values[@]}"}; do
        [ "${value%%=*}" != "$1" ] || found=$value
    done
    [ -n "$found" ] && printf '%s\n' "${found#*=}"
}

default() {
    template_parameters | awk -F '\t' -v name="$1" '$1 == name { print $2 }'
}

# The value that the next deployment has: as given, else as before, else the default.
effective() {
    if given "$1"; then
        return
    elif exists && jq -e --arg name "$1" 'any(.Stacks[0].Parameters[]?; .ParameterKey == $name)' <<<"$description" >/dev/null; then
        deployed "$1"
    else
        default "$1"
    fi
}
