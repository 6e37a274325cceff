package org.annotatedgallery.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** All resources stand below {@code /api}; OpenAPI describes them at {@code /openapi}. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Image Annotation Gallery",
                        version = "1",
                        description = "Upload pictures; get thumbnails and captions that serve as alt text."))
public class RestApi extends Application {}
