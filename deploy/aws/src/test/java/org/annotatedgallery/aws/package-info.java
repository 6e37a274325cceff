/** What must be true of the templates and of what goes with them, before and without an account. Nothing here is deployed. */
package org.annotatedgallery.aws;
