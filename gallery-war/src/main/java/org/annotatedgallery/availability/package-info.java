/** Whether the database and S3 can be reached: what health checks say, and telling their absence from errors. */
package org.annotatedgallery.availability;
