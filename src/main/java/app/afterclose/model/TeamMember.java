package app.afterclose.model;

import org.jspecify.annotations.Nullable;

/**
 * A rep and whom they report to.
 *
 * @param owner the rep's name, as deals give it
 * @param manager their manager
 * @param region their office or region
 */
public record TeamMember(String owner, @Nullable String manager, @Nullable String region) {}
