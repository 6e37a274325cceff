/** Every setting of the WAR, typed and checked, from MicroProfile Config. What is done with them belongs elsewhere. */
package org.annotatedgallery.config;
