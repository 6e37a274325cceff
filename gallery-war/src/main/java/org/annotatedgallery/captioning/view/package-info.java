/** What the image page lets people do about its caption: write it, see its history, bring back an older one. */
package org.annotatedgallery.captioning.view;
