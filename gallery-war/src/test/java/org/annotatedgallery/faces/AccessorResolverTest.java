package org.annotatedgallery.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class AccessorResolverTest {
    private final AccessorResolver resolver = new AccessorResolver();
    private final ELContext context = new EmptyContext();

    /** As pages see it. */
    public record Picture(String words, int width) {
        public boolean wide() {
            return width > 1000;
        }

        public String part(int length) {
            return words.substring(0, length);
        }

        public String shade() {
            throw new IllegalStateException("too dark");
        }
    }

    record Hidden(String words) {}

    @Test
    void aRecordIsAskedForComponentsAndForWhatFollowsFromThem() {
        assertThat(ask(new Picture("A hill", 1600), "words")).isEqualTo("A hill");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(ask(new Picture("A hill", 1600), "wide")).isEqualTo(true);
    }

    @Test
    void nullIsAnAnswer() {
        assertThat(ask(new Picture(null, 1600), "words")).isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatElseCanBeCalledIsLeftToTheStandardResolver() {
        assertThat(resolver.invoke(context, new Picture("A hill", 1600), "part", null, new Object[] {3}))
                .isNull();
        assertThat(ask(new Picture("A hill", 1600), "unknown")).isNull();
        assertThat(ask(new Hidden("A hill"), "words")).isNull();
        assertThat(ask("A hill", "length")).isNull();
        assertThat(ask(null, "words")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatARecordThrowsIsTheCause() {
        assertThatThrownBy(() -> ask(new Picture("A hill", 1600), "shade"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private Object ask(Object base, String name) {
        return resolver.invoke(context, base, name, null, new Object[0]);
    }

    private static final class EmptyContext extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
