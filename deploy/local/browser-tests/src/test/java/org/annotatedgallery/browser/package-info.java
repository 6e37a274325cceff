/** Journeys through the pages in a real browser, against the whole local stack. What a page can do stands in its page object. */
package org.annotatedgallery.browser;
