package org.annotatedgallery.storage;

import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** What a URL's signature depends on beside the URL: the same signing gives the same one. */
record Signing(Instant at, AwsCredentials identity) {}
