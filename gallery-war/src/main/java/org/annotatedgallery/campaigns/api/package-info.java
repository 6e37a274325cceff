/** Campaigns by REST. */
package org.annotatedgallery.campaigns.api;
