/** What all REST resources share: where they live, how an error looks. The resources stand with their features. */
package org.annotatedgallery.api;
