package app.afterclose.store;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told: recorded entries, heads, live text and bell items, in order. */
class Told implements Journal.Follower {
  final List<Object> all = new CopyOnWriteArrayList<>();

  /** What was told of the disk, in order. */
  final List<String> troubles = new CopyOnWriteArrayList<>();

  @Override
  public void recorded(Recorded entry, ConversationHead head) {
    all.add(entry);
    all.add(head);
  }

  @Override
  public void said(LiveText text) {
    all.add(text);
  }

  @Override
  public void rang(BellItem item) {
    all.add(item);
  }

  @Override
  public void troubled(String words) {
    troubles.add(words);
  }

  /** Those of one type, in order. */
  <T> List<T> only(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
