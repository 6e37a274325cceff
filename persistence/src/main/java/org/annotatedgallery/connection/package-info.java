/** How to reach the database: its address, credentials that may change at any time, and connections made with them. */
package org.annotatedgallery.connection;
