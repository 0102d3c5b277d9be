package app.afterclose.tool;

/**
 * The names of the fields that tools take and give, in one place: the built-in analyst reads
 * results by these very names, so a change here is a change of a contract.
 */
final class Field {
  // What every result says.
  static final String SAMPLE = "sample";
  static final String AS_OF = "as_of";
  static final String NOTES = "notes";
  static final String ERROR = "error";
  static final String SUGGESTIONS = "suggestions";
  static final String TOTAL = "total";

  // A deal.
  static final String ID = "id";
  static final String TITLE = "title";
  static final String ACCOUNT = "account";
  static final String CONTACT = "contact";
  static final String OWNER = "owner";
  static final String STAGE = "stage";
  static final String STATUS = "status";
  static final String AMOUNT = "amount";
  static final String CURRENCY = "currency";
  static final String PRODUCT = "product";
  static final String CREATED = "created";
  static final String STAGE_SINCE = "stage_since";
  static final String CLOSE_DATE = "close_date";
  static final String LAST_ACTIVITY = "last_activity";
  static final String NEXT_STEP = "next_step";
  static final String PROBABILITY = "probability";
  static final String SOURCE = "source";
  static final String DAYS = "days_silent";
  static final String BASIS = "basis";
  static final String SINCE = "silent_since";

  // Sums.
  static final String COUNT = "count";
  static final String VALUE = "value";
  static final String WITHOUT_VALUE = "without_value";
  static final String OTHER_CURRENCY = "other_currency";

  // The pipeline.
  static final String STAGES = "stages";
  static final String ALL = "all";
  static final String OPEN = "open";
  static final String WON = "won";
  static final String LOST = "lost";
  static final String WIN_RATE = "win_rate";
  static final String WON_CYCLE = "won_cycle";
  static final String LOST_CYCLE = "lost_cycle";
  static final String MEDIAN_DAYS = "median_days";
  static final String MEAN_DAYS = "mean_days";
  static final String AGING = "aging";
  static final String FROM_DAYS = "from_days";
  static final String TO_DAYS = "to_days";
  static final String LARGEST_OPEN = "largest_open";
  static final String ESTIMATE = "estimate";

  // Lists and details.
  static final String DEALS = "deals";
  static final String DEAL = "deal";
  static final String DEAL_ID = "deal_id";
  static final String MIN_DAYS = "min_days";
  static final String UNMEASURED = "unmeasured";
  static final String LIMIT = "limit";
  static final String OFFSET = "offset";
  static final String MATCHES = "matches";
  static final String OTHERS = "other_matches";
  static final String CONTACTS = "contacts";
  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String PHONE = "phone";
  static final String ROLE = "role";
  static final String ACTIVITIES = "activities";
  static final String ACTIVITY_COUNT = "activity_count";
  static final String KIND = "kind";
  static final String SUBJECT = "subject";
  static final String BODY = "body";
  static final String AT = "at";
  static final String TASKS = "tasks";
  static final String DUE = "due";
  static final String DONE = "done";
  static final String DRAFTS = "drafts";
  static final String LIST_PRICE = "list_price";
  static final String SERIES = "series";
  static final String MANAGER = "manager";
  static final String REGION = "region";
  static final String INDUSTRY = "industry";
  static final String WEBSITE = "website";
  static final String LOCATION = "location";
  static final String EMPLOYEES = "employees";
  static final String REVENUE = "revenue";
  static final String PARENT = "parent";
  static final String SUBSIDIARIES = "subsidiaries";

  // What is written.
  static final String SAVED = "saved";
  static final String CHANGES = "changes";
  static final String BEFORE = "before";
  static final String AFTER = "after";
  static final String TO = "to";
  static final String TO_NAME = "to_name";
  static final String DATE = "date";

  // A page of the web.
  static final String ADDRESS = "address";
  static final String ASKED = "asked_address";
  static final String TEXT = "text";
  static final String LINKS = "links";
  static final String PART = "part";
  static final String PARTS = "parts";
  static final String SIZE = "bytes";

  private Field() {}
}
