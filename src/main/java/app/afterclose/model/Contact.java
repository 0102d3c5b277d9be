package app.afterclose.model;

import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param id the CRM's id, or one made from e-mail address or name and company
 * @param name full name
 * @param email address as given
 * @param phone as given
 * @param role job title
 * @param account the company's name as given
 * @param owner the rep who looks after them
 * @param sample true for the bundled invented pipeline
 */
public record Contact(
    String id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String role,
    @Nullable String account,
    @Nullable String owner,
    boolean sample) {}
