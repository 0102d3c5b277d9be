package app.afterclose.model;

import java.util.List;

/**
 * A server of models that answers on this computer.
 *
 * @param preset the id of its preset
 * @param models what it offers; may be empty
 */
public record FoundServer(String preset, String baseUrl, List<ModelName> models) {
  public FoundServer {
    models = List.copyOf(models);
  }
}
