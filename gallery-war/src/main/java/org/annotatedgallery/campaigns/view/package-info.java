/** The page from which people start, stop and take back campaigns. */
package org.annotatedgallery.campaigns.view;
