package app.afterclose.window.gallery;

import java.util.List;

/** All pictures, by the part of the window that they show. */
final class Gallery {
  private Gallery() {}

  static List<Room> rooms() {
    return List.of(
        new Room("The window", ShellPictures.all()),
        new Room("The thread", ThreadPictures.all()),
        new Room("Approvals", CardPictures.all()),
        new Room("Details of a run", DetailsPictures.all()),
        new Room("Pipeline", PipelinePictures.all()),
        new Room("Import", ImportPictures.all()),
        new Room("Drafts", DraftPictures.all()),
        new Room("Connecting a model", ConnectPictures.all()),
        new Room("Settings", SettingsPictures.all()),
        new Room("What floats", FloatingPictures.all()));
  }

  static List<Picture> pictures() {
    return rooms().stream().flatMap(room -> room.pictures().stream()).toList();
  }
}
