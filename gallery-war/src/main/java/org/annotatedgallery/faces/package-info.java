/** What all pages share: how Faces is set up, and the components that appear on more than one of them. */
package org.annotatedgallery.faces;
