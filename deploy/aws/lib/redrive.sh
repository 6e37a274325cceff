# shellcheck shell=bash
# Sends again what was given up. A message is deleted only after it was taken, so whatever ends the script, nothing is lost; what was
# taken but not yet deleted is sent twice, and functions do nothing twice.

# How long a message that was received is nobody else's, in seconds: ten are received at once and sent one by one.
ours_for=120

redrive() {
    local failed=
    check
    need_outputs
    redrive_queue "$(output ThumbnailDeadLettersUrl)" invoke_again "$(output ThumbnailFunctionName)" || failed=yes
    redrive_queue "$(output AnnotationDeadLettersUrl)" invoke_again "$(output AnnotationFunctionName)" || failed=yes
    redrive_queue "$(output UndeliveredUploadsUrl)" publish_again "$(output UploadTopicArn)" || failed=yes
    [ -z "$failed" ]
}

# No more than what waits at the beginning: what fails again comes back, and would be sent for ever.
# $1: URL, $2: what sends the message in $work/message.json again, $3: to whom
redrive_queue() {
    local queue=$1 send=$2 target=$3 sent=0 begun
    begun=$(waiting "$queue") || return
    while [ "$sent" -lt "$begun" ] && receive "$queue"; do
        while next_message; do
            { "$send" "$target" && delete_message "$queue"; } || break 2
            sent=$((sent + 1))
        done
    done
    say "${queue##*/}: $sent sent again, $(waiting "$queue") remain"
    [ "$sent" -ge "$begun" ]
}

# Fails when nothing was received.
receive() {
    aws sqs receive-message --queue-url "$1" --max-number-of-messages 10 --visibility-timeout "$ours_for" --wait-time-seconds 5 \
        --output json >"$work/received.json"
    [ -s "$work/received.json" ] && jq -c '.Messages[]?' "$work/received.json" >"$work/messages.jsonl" && [ -s "$work/messages.jsonl" ]
}

# Takes the first of those that were received; fails when there is none.
next_message() {
    head -n 1 "$work/messages.jsonl" >"$work/message.json"
    sed 1d "$work/messages.jsonl" >"$work/rest.jsonl"
    mv "$work/rest.jsonl" "$work/messages.jsonl"
    [ -s "$work/message.json" ]
}

delete_message() {
    aws sqs delete-message --queue-url "$1" --receipt-handle "$(jq -r .ReceiptHandle "$work/message.json")"
}

# Lambda leaves the event as it was.
invoke_again() {
    jq -j .Body "$work/message.json" >"$work/event.json" &&
        aws lambda invoke --function-name "$1" --invocation-type Event --payload "fileb://$work/event.json" "$work/answer" >/dev/null
}

# SNS leaves its notification, whose Message is what was published. Both functions get it; one that had it does nothing.
publish_again() {
    jq -j '.Body | fromjson | .Message // .Records[0].Sns.Message' "$work/message.json" >"$work/notification.json" &&
        aws sns publish --topic-arn "$1" --message "file://$work/notification.json" >/dev/null
}
