/** What people do to captions: correct them, write their own. What machines do happens in the annotation function. */
package org.annotatedgallery.captioning;
