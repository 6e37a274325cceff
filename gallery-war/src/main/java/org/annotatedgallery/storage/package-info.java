/** The bucket: originals and derivatives by their keys, and URLs that let a browser fetch them. Knows no database. */
package org.annotatedgallery.storage;
