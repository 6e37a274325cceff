/** Child processes and their end, whatever happens to the JVM that started them. What a process does belongs elsewhere. */
package org.annotatedgallery.local.process;
