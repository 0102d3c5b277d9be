package app.afterclose.store;

import java.sql.Connection;

/** A view of the database at one moment. It must not be kept beyond the call that handed it out. */
public interface Session {
  /** The connection; only the rooms that speak SQL use it. It must not be closed or committed. */
  Connection connection();
}
