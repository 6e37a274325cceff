/** Uploading from the page: index.xhtml's backing bean and the servlet that its form posts to. */
package org.annotatedgallery.upload.view;
