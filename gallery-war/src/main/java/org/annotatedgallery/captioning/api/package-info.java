/** Changing captions by REST. */
package org.annotatedgallery.captioning.api;
