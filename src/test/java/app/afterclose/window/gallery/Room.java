package app.afterclose.window.gallery;

import java.util.List;

/** A room of the gallery: the pictures of one part of the window, each in all its sizes. */
record Room(String name, List<Picture> pictures) {
  Room {
    pictures = pictures.stream().flatMap(Picture::sizes).toList();
  }
}
