/** What pages let people do about images that need attention. */
package org.annotatedgallery.attention.view;
