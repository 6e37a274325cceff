/** A page object for each page: what a visitor sees and can do there, in the page's own words. No assertions. */
package org.annotatedgallery.browser.pages;
