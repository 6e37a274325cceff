/** The whole system on one machine: which processes there are, in which order they start and stop, and how they find each other. What they do is not known here. */
package org.annotatedgallery.local;
