/** Every caption ever written for an image, and who or what wrote it. How captions come about does not belong here. */
package org.annotatedgallery.caption;
