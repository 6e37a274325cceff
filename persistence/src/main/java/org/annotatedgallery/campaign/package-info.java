/** Campaigns that have images captioned anew: which images, how far they are, what they cost. Whoever moves them on is elsewhere. */
package org.annotatedgallery.campaign;
