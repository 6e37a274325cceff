/** Ports of the loopback interface. */
package org.annotatedgallery.local.net;
