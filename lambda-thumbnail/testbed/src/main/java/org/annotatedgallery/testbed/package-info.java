/** What the functions' tests run against: a migrated database, a bucket, events, an environment, and a function's real jar in its own JVM. */
package org.annotatedgallery.testbed;
