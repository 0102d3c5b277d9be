package app.afterclose.llm.analyst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rep means, as far as the analyst understands. */
sealed interface Intent {
  /** The part of the analysis that is asked for. */
  enum Part {
    WHOLE,
    STAGES,
    WIN_RATE,
    CYCLE,
    AGING,
    RISKS,
    ACTIONS
  }

  /** The pipeline in numbers, of one owner where one is named. */
  record Analyse(Part part, @Nullable String owner) implements Intent {}

  /** Deals on which nothing happens, the first {@code skip} left out. */
  record Stalled(int count, int skip, @Nullable Integer minDays, @Nullable String owner)
      implements Intent, Group {
    @Override
    public Stalled page(int newCount, int newSkip) {
      return new Stalled(newCount, newSkip, minDays, owner);
    }
  }

  /**
   * Deals by filters.
   *
   * @param text words the deals must contain, a name mostly
   * @param among what else they have in common
   * @param status open, won or lost
   * @param days when they were created or close, where that is asked for
   * @param counting whether only the number is asked for
   */
  record Listing(
      @Nullable String text,
      Among among,
      @Nullable String status,
      Amounts worth,
      @Nullable Days days,
      Sorting sorting,
      int count,
      int skip,
      boolean counting)
      implements Intent, Group {
    /** The first {@code count}, of whatever value and days. */
    static Listing first(
        int count, Sorting sorting, @Nullable String status, Among among, @Nullable String text) {
      return new Listing(text, among, status, Amounts.UNBOUNDED, null, sorting, count, 0, false);
    }

    @Override
    public Listing page(int newCount, int newSkip) {
      return new Listing(text, among, status, worth, days, sorting, newCount, newSkip, false);
    }
  }

  /**
   * The days on which deals were created, or on which they close.
   *
   * @param created which of the two
   */
  record Days(boolean created, Periods.Period period) {}

  /**
   * Which deals come first.
   *
   * @param by a field of the tool's order
   */
  record Sorting(String by, boolean ascending) {
    static final Sorting LARGEST = new Sorting(Fields.AMOUNT, false);
    static final Sorting LONGEST_SILENT = new Sorting(Fields.LAST_ACTIVITY, true);
  }

  /**
   * What deals have in common beside status, words and the days of closing.
   *
   * @param begunFrom the first day on which they began: created, or in their stage where only that
   *     is known
   * @param begunTo the last day
   * @param begun how to speak of these days
   * @param undated whether it is not known when they began
   */
  record Among(
      @Nullable String stage,
      @Nullable String owner,
      @Nullable LocalDate begunFrom,
      @Nullable LocalDate begunTo,
      @Nullable String begun,
      boolean undated) {
    static final Among ALL = new Among(null, null, null, null, null, false);
  }

  /** Deals that come in pages. */
  sealed interface Group permits Stalled, Listing {
    int count();

    int skip();

    /** The same deals, another page of them. */
    Group page(int newCount, int newSkip);
  }

  /** An e-mail each to deals of a group, or to those named when {@code names} is not empty. */
  record FollowUps(@Nullable Group group, List<String> names) implements Intent {
    public FollowUps {
      names = List.copyOf(names);
    }
  }

  /** The analysis, and then follow-ups to what it finds stalled. */
  record Both(Analyse first, FollowUps then) implements Intent {}

  /** One deal or account; {@code kind} says which where the rep did. */
  record Look(String name, Kind kind) implements Intent {
    enum Kind {
      DEAL,
      ACCOUNT,
      EITHER
    }
  }

  /** Several deals that are named, side by side. */
  record Several(List<String> names) implements Intent {
    public Several {
      names = List.copyOf(names);
    }
  }

  /** A change to one deal; the name is null when the rep named none. */
  record Update(
      @Nullable String name,
      @Nullable String stage,
      @Nullable BigDecimal amount,
      @Nullable LocalDate close,
      @Nullable String nextStep)
      implements Intent {}

  /** Something that has happened. */
  record Log(
      @Nullable String name,
      String kind,
      String subject,
      @Nullable String body,
      @Nullable String contact,
      @Nullable LocalDate day)
      implements Intent {}

  /** Something to be done. */
  record Todo(String title, @Nullable String notes, @Nullable LocalDate due, @Nullable String name)
      implements Intent {}

  /** What the analyst itself is asked about, or cannot do. */
  record Help(Why why, String subject) implements Intent {
    enum Why {
      GREETED,
      ASKED,
      THANKED,
      /** How the rep's own data gets in. */
      IMPORTING,
      NOT_UNDERSTOOD,
      /** It would know what to do, but not to which deal or customer. */
      WHICH
    }
  }
}
