package org.annotatedgallery.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks our records what pages want to know of them, such as {@code image.altText()}. The standard resolver would do so too,
 * but it has Java copy all methods of the record's class for each call: a fifth of what a page of the gallery cost. Named in
 * faces-config.xml.
 */
public class AccessorResolver extends ELResolver {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method ->
                            Modifier.isPublic(type.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                    .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
        }
    };

    /** Methods with parameters are left to the standard resolver. */
    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] parameters) {
        boolean asksRecord = base instanceof Record && (parameters == null || parameters.length == 0);
        Method accessor = asksRecord ? ACCESSORS.get(base.getClass()).get(name.toString()) : null;
        if (accessor == null) {
            return null;
        }
        Object value = call(accessor, base);
        context.setPropertyResolved(base, name);
        return value;
    }

    private static Object call(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** Properties are the standard resolver's, like all that follows. */
    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
