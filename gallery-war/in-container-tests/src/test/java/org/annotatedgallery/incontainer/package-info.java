/** The built WAR in the server it is made for, on a real database and a real S3 server. */
package org.annotatedgallery.incontainer;
