/** Images that need a person's attention, and what a person can do about them. */
package org.annotatedgallery.attention;
