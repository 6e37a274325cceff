package org.annotatedgallery.config;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the settings and defaults that a config class declares, as the container does. */
final class Defaults {
    private Defaults() {}

    static Map<String, String> of(Class<?> config) {
        Constructor<?> injected = Arrays.stream(config.getConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(injected.getParameters())
                .map(Defaults::property)
                .collect(Collectors.toMap(ConfigProperty::name, ConfigProperty::defaultValue));
    }

    private static ConfigProperty property(Parameter parameter) {
        return parameter.getAnnotation(ConfigProperty.class);
    }
}
