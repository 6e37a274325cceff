#!/bin/bash
# Puts image_app.service and user_data.sh into templates/web.yaml, where instances get them from: they need no further download and
# no right to one. A changed line of theirs changes the launch template, so CloudFormation replaces the servers.
#
#   inlined.sh           writes the template
#   inlined.sh --check   fails, and says where, when it has something else
set -euo pipefail
cd "$(dirname "$0")"
template=templates/web.yaml

# Replaces the block after each comment "Inlined: <file>" by the file, as deep as the line that opens the block plus two.
whole() {
    awk '
        inside && (/^ *$/ || match($0, /[^ ]/) > depth) { next }
        { inside = 0; print }
        /# Inlined: / { file = $NF; next }
        file != "" {
            depth = match($0, /-/)
            while ((getline line < file) > 0) { printf "%s\n", line == "" ? "" : sprintf("%*s%s", depth + 1, "", line) }
            close(file)
            file = ""
            inside = 1
        }' "$template"
}

case ${1:-} in
    --check) diff "$template" <(whole) ;;
    "")
        new=$(mktemp)
        trap 'rm -f "$new"' EXIT
        whole >"$new"
        cat "$new" >"$template"
        ;;
    *)
        echo "usage: $0 [--check]" >&2
        exit 2
        ;;
esac
