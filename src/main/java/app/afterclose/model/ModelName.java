package app.afterclose.model;

/**
 * A model that a server offers.
 *
 * @param id what the server calls it
 * @param label for people; the id where the server has no other name
 */
public record ModelName(String id, String label) {}
