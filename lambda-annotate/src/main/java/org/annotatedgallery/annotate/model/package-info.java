/**
 * Asking a model that looks at images for a caption: what it is asked, what it may cost, what counts as a caption. How a model
 * is reached belongs into its adapter's package.
 */
package org.annotatedgallery.annotate.model;
