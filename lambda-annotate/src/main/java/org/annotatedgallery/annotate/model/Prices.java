package org.annotatedgallery.annotate.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prices of models by their names: those in {@code prices.properties}, and what a setting says instead or beside. */
public final class Prices {
    private static final String RESOURCE = "prices.properties";
    private static final Pattern PRICE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)/(\\d{1,6}(?:\\.\\d{1,6})?)");

    private final Map<String, Price> prices = new HashMap<>();

    private Prices() {}

    /**
     * @param setting as {@code model=0.30/2.50,other=1.25/10}: US dollars for a million tokens in and out; null for none
     * @throws IllegalArgumentException saying what a price looks like
     */
    public static Prices with(String setting) {
        Prices all = new Prices();
        Properties known = known();
        known.stringPropertyNames().forEach(model -> all.add(model, known.getProperty(model)));
        if (setting != null) {
            for (String entry : setting.split(",")) {
                int equals = entry.lastIndexOf('=');
                all.add(
                        entry.substring(0, Math.max(0, equals)).strip(),
                        entry.substring(equals + 1).strip());
            }
        }
        return all;
    }

    private static Properties known() {
        Properties properties = new Properties();
        try (InputStream in = Prices.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private void add(String model, String price) {
        Matcher matcher = PRICE.matcher(price);
        if (model.isEmpty() || !matcher.matches()) {
            throw new IllegalArgumentException(
                    "a price is model=in/out in US dollars for a million tokens, such as gemini-2.5-flash=0.30/2.50");
        }
        prices.put(model, new Price(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2))));
    }

    /** Empty for a model whose price nobody has said. */
    Optional<Price> of(String model) {
        return Optional.ofNullable(prices.get(model));
    }
}
