/** The backing beans of the pages that show images: gallery.xhtml and image.xhtml. They decide nothing; services do. */
package org.annotatedgallery.browse.view;
