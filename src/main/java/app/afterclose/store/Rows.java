package app.afterclose.store;

import app.afterclose.json.Json;

/** Everything that turns values into rows and back. */
record Rows(EntryRows entries, Heads heads, BellRows bell) {
  Rows(Json json) {
    this(new EntryRows(json), new Heads(json), new BellRows(json));
  }
}
