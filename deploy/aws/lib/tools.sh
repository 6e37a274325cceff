# shellcheck shell=bash
# What the script needs before it touches anything: all that is missing is said at once.

missing=()

need_program() {
    command -v "$1" >/dev/null || missing+=("$2")
}

need_cli() {
    local version
    if ! version=$(aws --version 2>&1) || [[ $version != aws-cli/2.* ]]; then
        missing+=("the AWS CLI, version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html")
    fi
}

need_checksums() {
    command -v sha256sum >/dev/null || need_program shasum "sha256sum (coreutils) or shasum (Perl)"
}

need_build_tools() {
    need_program java "java, a JDK 17 or newer, to build the gallery: https://adoptium.net"
    need_program mvn "mvn, Maven 3.8 or newer, to build the gallery: https://maven.apache.org/download.cgi"
}

# Sets region, account and partition.
need_account() {
    local identity
    command -v aws >/dev/null || return 0
    region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
    if [ -z "$region" ]; then
        missing+=("a region: --region REGION, AWS_REGION, or \`aws configure set region REGION\`")
    else
        export AWS_REGION=$region AWS_DEFAULT_REGION=$region
    fi
    if identity=$(aws sts get-caller-identity --query '[Account, Arn]' --output text 2>"$work/error"); then
        read -r account identity <<<"$identity"
        partition=$(cut -d: -f2 <<<"$identity")
    else
        missing+=("credentials: \`aws configure sso\` or --profile PROFILE; asked who you are, AWS said: $(tr -s '\n' ' ' <"$work/error")")
    fi
}

# $1: what the command needs beside the AWS CLI, jq and an account
check() {
    local each
    need_cli
    need_program jq "jq: https://jqlang.org/download"
    for each in "$@"; do
        "$each"
    done
    need_account
    [ "${#missing[@]}" -gt 0 ] || return 0
    complain "this is missing:"
    printf '  - %s\n' "${missing[@]}" >&2
    exit 1
}
