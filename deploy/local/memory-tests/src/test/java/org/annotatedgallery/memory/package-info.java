/** In how much memory, and from how cold a start, the thumbnail function does its work: its real jar, the whole way of an upload. */
package org.annotatedgallery.memory;
