/**
 * What both functions do alike: hear of an upload, claim its task, fetch the original, and record how the work ended. What
 * the work is does not belong here.
 */
package org.annotatedgallery.worker;
