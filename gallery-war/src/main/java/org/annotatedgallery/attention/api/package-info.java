/** Dealing with images that need attention, by REST. */
package org.annotatedgallery.attention.api;
