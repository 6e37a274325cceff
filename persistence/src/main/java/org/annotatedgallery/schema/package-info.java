/** The database's schema and its history; Flyway alone changes it. */
package org.annotatedgallery.schema;
