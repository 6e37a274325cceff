/** A real database server from Maven artifacts alone, for local runs and tests. The schema in it is not known here. */
package org.annotatedgallery.local.database;
