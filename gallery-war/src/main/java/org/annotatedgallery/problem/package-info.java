/** What can go wrong, by stable codes. How it is shown belongs to the API and to the pages. */
package org.annotatedgallery.problem;
