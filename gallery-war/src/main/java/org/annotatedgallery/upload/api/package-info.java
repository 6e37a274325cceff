/** Uploading by REST. */
package org.annotatedgallery.upload.api;
