package org.annotatedgallery.local.s3;

/**
 * An object was written, for the first time or again.
 *
 * @param key as the client gave it, not encoded
 * @param size in bytes
 * @param eTag without quotes
 * @param eventName as S3 names it, such as {@code ObjectCreated:Put}
 */
public record ObjectCreated(String bucket, String key, long size, String eTag, String eventName) {}
