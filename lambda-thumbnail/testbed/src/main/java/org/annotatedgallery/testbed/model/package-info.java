/**
 * A model's service that answers whatever a test wants, in the dialect of Gemini or of OpenAI. Knows nothing of the function
 * that asks.
 */
package org.annotatedgallery.testbed.model;
