/** The topic between the bucket and the functions, and the JSON that S3 and SNS send. What subscribers do with it is theirs. */
package org.annotatedgallery.local.sns;
