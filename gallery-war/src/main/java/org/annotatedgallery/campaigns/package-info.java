/**
 * Campaigns that have images captioned anew, as people start, stop and take them back. Each image's turn in one belongs to its
 * lifecycle, and when it comes is the reconciler's to say.
 */
package org.annotatedgallery.campaigns;
