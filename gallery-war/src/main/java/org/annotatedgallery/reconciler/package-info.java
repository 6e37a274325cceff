/** Keeps the promises: whatever a crash, a lost event or a dead function has left half-way is taken up again from here. */
package org.annotatedgallery.reconciler;
