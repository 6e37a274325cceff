/** What holds for every request, whoever answers it: who may write, what a browser may load, which port says what. */
package org.annotatedgallery.web;
