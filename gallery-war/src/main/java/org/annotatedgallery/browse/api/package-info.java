/** Reading and deleting images by REST. */
package org.annotatedgallery.browse.api;
