/** Which instance may do what only one at a time must do. What it then does belongs elsewhere. */
package org.annotatedgallery.lease;
