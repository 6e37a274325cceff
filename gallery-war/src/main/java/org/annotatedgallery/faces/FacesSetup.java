package org.annotatedgallery.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Turns Faces on. Its settings stand in web.xml. */
@FacesConfig
@ApplicationScoped
public class FacesSetup {}
