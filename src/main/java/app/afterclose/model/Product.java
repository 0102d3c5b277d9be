package app.afterclose.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the price list.
 *
 * @param name the product's name
 * @param series the family it belongs to
 * @param listPrice the price before any discount
 */
public record Product(String name, @Nullable String series, @Nullable BigDecimal listPrice) {}
