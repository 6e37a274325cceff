/**
 * Captions from Google's Gemini through its own client: what it is asked, how its answers are read, what its errors mean.
 * When to ask again later, and what to do with a caption, does not belong here.
 */
package org.annotatedgallery.annotate.gemini;
