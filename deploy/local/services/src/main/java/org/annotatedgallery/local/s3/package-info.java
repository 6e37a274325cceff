/** An S3 server on plain files that announces the objects created in it. Who listens, and to which objects, is decided elsewhere. */
package org.annotatedgallery.local.s3;
