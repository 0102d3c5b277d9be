package app.afterclose.window.state;

/** Where the rep is in the window. */
public enum Place {
  CHATS,
  PIPELINE,
  DRAFTS,
  SETTINGS
}
