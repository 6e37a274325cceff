/** Telling open pages which images have changed, whoever changed them. */
package org.annotatedgallery.live;
