/** What all REST resources share: where they live, how an image and an error look in JSON. The resources stand with their features. */
package org.annotatedgallery.api;
