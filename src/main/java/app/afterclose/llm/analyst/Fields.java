package app.afterclose.llm.analyst;

/**
 * The names of the fields in the arguments and results of the tools over the workspace, as the
 * analyst reads them. They are a contract with those tools, which a test holds to both sides.
 */
final class Fields {
  // Tools.
  static final String PIPELINE_SUMMARY = "pipeline_summary";
  static final String LIST_DEALS = "list_deals";
  static final String STALLED_DEALS = "stalled_deals";
  static final String DEAL_DETAILS = "deal_details";
  static final String ACCOUNT_DETAILS = "account_details";
  static final String DRAFT_EMAIL = "draft_email";
  static final String LOG_ACTIVITY = "log_activity";
  static final String CREATE_TASK = "create_task";
  static final String UPDATE_DEAL = "update_deal";

  // Every result.
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
  static final String CLOSE_DATE = "close_date";
  static final String LAST_ACTIVITY = "last_activity";
  static final String NEXT_STEP = "next_step";
  static final String DAYS = "days_silent";
  static final String BASIS = "basis";
  static final String SINCE = "silent_since";

  // Sums and the pipeline.
  static final String COUNT = "count";
  static final String VALUE = "value";
  static final String WITHOUT_VALUE = "without_value";
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
  static final String INDUSTRY = "industry";
  static final String LOCATION = "location";
  static final String EMPLOYEES = "employees";
  static final String PARENT = "parent";
  static final String SUBSIDIARIES = "subsidiaries";

  // What is asked with.
  static final String TEXT = "text";
  static final String MIN_AMOUNT = "min_amount";
  static final String MAX_AMOUNT = "max_amount";
  static final String CREATED_FROM = "created_from";
  static final String CREATED_TO = "created_to";
  static final String BEGUN_FROM = "begun_from";
  static final String BEGUN_TO = "begun_to";
  static final String UNDATED = "undated";
  static final String CLOSE_FROM = "close_from";
  static final String CLOSE_TO = "close_to";
  static final String SORT = "sort";
  static final String ORDER = "order";
  static final String TO = "to";
  static final String TO_NAME = "to_name";
  static final String DATE = "date";

  private Fields() {}
}
