/**
 * A model behind OpenAI's chat completions, as many servers and gateways speak them: how it is asked, how its answers are read, what
 * its errors mean. What is asked, and when to ask again, does not belong here.
 */
package org.annotatedgallery.annotate.openai;
