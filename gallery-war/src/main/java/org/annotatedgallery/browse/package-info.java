/** Finding and reading images: the list, its search and filters, one image with everything known of it. */
package org.annotatedgallery.browse;
