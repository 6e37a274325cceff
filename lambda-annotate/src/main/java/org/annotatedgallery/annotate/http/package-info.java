/**
 * Calling a model's service over HTTP so that each call is one request, and what an error of any service means. What one service says
 * in words of its own belongs into its adapter's package.
 */
package org.annotatedgallery.annotate.http;
