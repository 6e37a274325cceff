/**
 * The image with its two tasks, as stored and as read: entities, their repository and read records. What happens to a
 * picture's bytes does not belong here.
 */
package org.annotatedgallery.image;
