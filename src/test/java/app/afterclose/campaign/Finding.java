package app.afterclose.campaign;

import java.util.List;

/**
 * What an inspection found.
 *
 * @param lost what was acknowledged and is not there
 * @param doubled effects that happened twice
 * @param broken whatever else does not hold
 * @param runs runs in the journal
 * @param unsettled those of them that are not over
 */
record Finding(
    List<String> lost,
    List<String> doubled,
    List<String> broken,
    int runs,
    List<String> unsettled) {
  boolean good() {
    return lost.isEmpty() && doubled.isEmpty() && broken.isEmpty();
  }
}
