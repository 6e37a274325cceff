# shellcheck shell=bash
# The bucket with everything that is deployed from: private, encrypted, versioned, TLS only. One for all galleries of a region.

artifact_bucket() {
    printf 'gallery-artifacts-%s-%s\n' "$account" "$region"
}

# Anybody could have made a bucket of that name: only the account's own is used.
owned() {
    local operation=$1
    shift
    aws s3api "$operation" --bucket "$bucket" --expected-bucket-owner "$account" "$@"
}

# Sets bucket. Its policy is put last: where there is one, the bucket is whole.
prepare_artifacts() {
    bucket=$(artifact_bucket)
    if owned get-bucket-policy >/dev/null 2>"$work/error"; then
        return
    fi
    case $(<"$work/error") in
        *NoSuchBucketPolicy*) ;;
        *NoSuchBucket*) create_artifacts ;;
        *) fail "the bucket $bucket cannot be used: $(<"$work/error")" ;;
    esac
    owned put-public-access-block --public-access-block-configuration \
        BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
    owned put-bucket-encryption --server-side-encryption-configuration \
        '{"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}'
    owned put-bucket-versioning --versioning-configuration Status=Enabled
    owned put-bucket-policy --policy "$(tls_only)"
}

create_artifacts() {
    say "Making the bucket $bucket for what is deployed"
    if [ "$region" = us-east-1 ]; then
        aws s3api create-bucket --bucket "$bucket" >/dev/null
    else
        aws s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" >/dev/null
    fi
}

tls_only() {
    cat <<POLICY
{ "Version": "2012-10-17", "Statement": [ {
    "Sid": "TlsOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
    "Resource": ["arn:$partition:s3:::$bucket", "arn:$partition:s3:::$bucket/*"],
    "Condition": { "Bool": { "aws:SecureTransport": "false" } } } ] }
POLICY
}

# $1: key, $2: file. What has its checksum in its key is never another: it is sent once.
keep() {
    if owned head-object --key "$1" >/dev/null 2>"$work/error"; then
        return
    fi
    grep -q '404' "$work/error" || fail "s3://$bucket/$1: $(<"$work/error")"
    say "Uploading s3://$bucket/$1"
    owned put-object --key "$1" --body "$2" >/dev/null
}

# One that may not be looked at is there.
# $1: its name
bucket_exists() {
    local bucket=$1
    owned head-bucket >/dev/null 2>"$work/error" || ! grep -q '404' "$work/error"
}

# Deletes a bucket with all versions of everything in it, a thousand at a time.
delete_bucket() {
    local bucket=$1
    bucket_exists "$bucket" || return 0
    say "Deleting the bucket $bucket and everything in it"
    while
        owned list-object-versions --max-keys 1000 --no-paginate --output json |
            jq '{Quiet: true, Objects: [(.Versions // [], .DeleteMarkers // [])[] | {Key, VersionId}]}' >"$work/versions.json"
        jq -e '.Objects | length > 0' "$work/versions.json" >/dev/null
    do
        owned delete-objects --delete "file://$work/versions.json" --output json >"$work/deleted.json"
        if [ -s "$work/deleted.json" ] && jq -e '.Errors | length > 0' "$work/deleted.json" >/dev/null; then
            fail "S3 keeps $(jq -r '.Errors[0] | "\(.Key): \(.Message)"' "$work/deleted.json")"
        fi
    done
    owned delete-bucket
}
