# shellcheck shell=bash
# A release: app.zip, the functions' jars and layer, and the templates that belong together. All have checksums for names in the artifact
# bucket, so an earlier one can be deployed again as a whole: `releases/<release>.yaml` names them all.

checksum() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$1"
    else
        shasum -a 256 "$1"
    fi | cut -d' ' -f1
}

app=$folder/target/app.zip
functions=$folder/target/functions
project=$(cd "$folder/../.." && pwd)

# A build takes minutes and needs Maven, so what is built is taken unless something that goes into it is newer.
must_build() {
    local file
    for file in "$app" "$functions"/{lambda-thumbnail.jar,lambda-annotate.jar,own-heap.zip}; do
        [ -f "$file" ] || return 0
    done
    [ -n "$(newer_sources)" ]
}

newer_sources() {
    find "$project" \( -name target -o -name '.*' \) -prune -o \
        -type f -newer "$app" \( -path '*/src/main/*' -o -path '*/function-layer/*' -o -name pom.xml \) -print
}

build() {
    must_build || return 0
    say "Building the gallery"
    mvn -B -q -f "$project/pom.xml" package -DskipTests
    touch "$app"
}

# Uploads what is in this folder. Sets release, and template to the file that deploys it.
release_this() {
    local sum
    sum=$(checksum "$app")
    keep "$(app_key "$sum")" "$app"
    aws cloudformation package --template-file "$folder/templates/root.yaml" --s3-bucket "$bucket" --s3-prefix parts \
        --output-template-file "$work/packaged.yaml" >/dev/null
    template=$work/release.yaml
    { echo "# app.zip: $sum" && cat "$work/packaged.yaml"; } >"$template"
    release=$(release_of "$template")
    keep "releases/$release.yaml" "$template"
}

# Fetches an earlier one.
# $1: its name
release_again() {
    release=$1
    template=$work/release.yaml
    if ! [[ $release =~ ^[0-9a-f]{12}$ ]] || ! owned get-object --key "releases/$release.yaml" "$template" >/dev/null 2>&1; then
        complain "there is no release $release. There are:"
        releases >&2
        exit 2
    fi
}

list_releases() {
    check
    bucket=$(artifact_bucket)
    bucket_exists "$bucket" || fail "nothing was deployed in $region yet"
    releases
}

releases() {
    owned list-objects-v2 --prefix releases/ --output json |
        jq -r '.Contents // [] | sort_by(.LastModified)[]
            | "  \(.Key | ltrimstr("releases/") | rtrimstr(".yaml"))  first deployed \(.LastModified)"'
}

release_of() {
    checksum "$1" | cut -c 1-12
}

app_key() {
    printf 'app/%s.zip\n' "$1"
}

# The checksum of the app.zip that belongs to the template.
app_of() {
    sed -n '1s/^# app.zip: //p' "$1"
}
