/** The feed of changes by server-sent events. */
package org.annotatedgallery.live.api;
