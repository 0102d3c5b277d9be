package app.afterclose.window.gallery;

import java.util.List;

/** A room of the gallery: the pictures of one part of the window. */
record Room(String name, List<Picture> pictures) {}
