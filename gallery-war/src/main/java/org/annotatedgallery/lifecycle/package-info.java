/**
 * An image's way from the first byte stored to the last one deleted: the transactions, each committed before the next step
 * outside the database is taken; its turns in campaigns among them. Who starts those steps belongs elsewhere.
 */
package org.annotatedgallery.lifecycle;
