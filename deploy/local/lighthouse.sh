#!/usr/bin/env bash
# Prints Lighthouse's scores, 0 to 100, for each page of a running gallery, as a table for the README.
# Usage: deploy/local/lighthouse.sh [address]   (http://localhost:5000 unless given; needs Node.js and a Chromium)
set -euo pipefail

address=${1:-http://localhost:5000}
version=12.8.2
report=$(mktemp)
trap 'rm -f "$report"' EXIT

for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if command -v "$browser" >/dev/null; then
        CHROME_PATH=$(command -v "$browser")
        export CHROME_PATH
        break
    fi
done

pages=(/ /gallery /attention /attention/review /attention/campaigns)
image=$(curl -fsS "$address/api/images?limit=1" | node -pe 'JSON.parse(require("fs").readFileSync(0)).items[0]?.id ?? ""')
if [ -n "$image" ]; then
    pages+=("/image?id=$image")
fi

echo '| page | performance | accessibility | best practices |'
echo '| --- | ---: | ---: | ---: |'
measure() {
    npx --yes "lighthouse@$version" "$address$1" --quiet --output=json --output-path="$report" \
        --only-categories=performance,accessibility,best-practices \
        --chrome-flags='--headless=new --no-sandbox --disable-background-networking'
}

for page in "${pages[@]}"; do
    # Now and then its trace is empty (NO_NAVSTART).
    measure "$page" 2>/dev/null || measure "$page" || continue
    node -e '
        const { categories } = JSON.parse(require("fs").readFileSync(process.argv[1]));
        const scores = Object.values(categories).map(({ score }) => Math.round(score * 100));
        console.log(`| \`${process.argv[2].replace(/=.*/, "=…")}\` | ${scores.join(" | ")} |`);
    ' "$report" "$page"
done
