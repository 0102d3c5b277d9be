package app.afterclose.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer company.
 *
 * @param id the CRM's id, or one made from the name
 * @param name as given
 * @param industry as given
 * @param website as given
 * @param phone as given
 * @param location city, region or country as given
 * @param employees head count
 * @param revenue yearly revenue in the export's own unit (some say millions)
 * @param parent the company it belongs to
 * @param owner the rep who looks after it
 * @param sample true for the bundled invented pipeline
 */
public record Account(
    String id,
    String name,
    @Nullable String industry,
    @Nullable String website,
    @Nullable String phone,
    @Nullable String location,
    @Nullable Integer employees,
    @Nullable BigDecimal revenue,
    @Nullable String parent,
    @Nullable String owner,
    boolean sample) {}
