/** How long people have been waiting for what the functions do, said to operators; what is done about it is the reconciler's. */
package org.annotatedgallery.waiting;
