package app.afterclose.crm;

import static app.afterclose.model.ImportKind.ACCOUNTS;
import static app.afterclose.model.ImportKind.ACTIVITIES;
import static app.afterclose.model.ImportKind.CONTACTS;
import static app.afterclose.model.ImportKind.DEALS;
import static app.afterclose.model.ImportKind.PRODUCTS;
import static app.afterclose.model.ImportKind.TEAMS;
import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ImportKind;
import java.util.Arrays;
import java.util.List;

/**
 * What a column of an export may hold, and the headers it goes by, the likeliest first, in {@link
 * Names#words} form. The headers are those of HubSpot's, Pipedrive's and Salesforce's exports, of
 * spreadsheets people keep, and the commonest of Pipedrive's translations.
 */
enum Field {
  DEAL_ID(DEALS, "id", Type.TEXT, "record id|deal id|opportunity id|id|hs object id|deal number"),
  DEAL_TITLE(
      DEALS,
      "title",
      Type.TEXT,
      "deal name|opportunity name|deal title|title|dealname|opportunity|deal|name|titel|titre"
          + "|titulo|deal titel"),
  DEAL_ACCOUNT(
      DEALS,
      "account",
      Type.TEXT,
      "account name|associated company|company name|organization|account|company|customer"
          + "|organization name|deal organization|client|customer name|organisation|unternehmen"
          + "|firma|entreprise|societe|empresa|organizacion|associated company primary"
          + "|deal organisation|deal organizacion"),
  DEAL_CONTACT(
      DEALS,
      "contact",
      Type.TEXT,
      "contact person|contact|contact name|associated contact|primary contact|person name|person"
          + "|kontaktperson|personne de contact|persona de contacto"),
  DEAL_OWNER(
      DEALS,
      "owner",
      Type.TEXT,
      "deal owner|opportunity owner|owner|sales agent|sales rep|account executive|assigned to"
          + "|owner name|salesperson|rep|besitzer|proprietaire|propietario"),
  DEAL_STAGE(
      DEALS,
      "stage",
      Type.TEXT,
      "deal stage|stage|opportunity stage|sales stage|pipeline stage|stage name|stage pipeline"
          + "|phase|etape|etapa"),
  DEAL_STATUS(DEALS, "status", Type.TEXT, "status|deal status|statut|estado"),
  DEAL_AMOUNT(
      DEALS,
      "amount",
      Type.MONEY,
      "amount|deal value|value|deal amount|close value|opportunity amount|contract value|wert"
          + "|valeur|valor|betrag|montant|importe"),
  DEAL_CURRENCY(
      DEALS,
      "currency",
      Type.TEXT,
      "currency|currency of value|deal currency|currency code|amount currency"
          + "|opportunity currency|wahrung|devise|moneda|wahrung von wert"),
  DEAL_PRODUCT(DEALS, "product", Type.TEXT, "product|product name|products|produkt|produit"),
  DEAL_PIPELINE(DEALS, "pipeline", Type.TEXT, "pipeline|pipeline name|deal pipeline"),
  DEAL_CREATED(
      DEALS,
      "created",
      Type.DATE,
      "create date|created date|deal created|date created|created|creation date|created at"
          + "|created time|created on|add time"
          + "|engage date|engaged|open date|start date|deal erstellt|erstellt|deal creado"),
  DEAL_STAGE_SINCE(
      DEALS,
      "stage_since",
      Type.DATE,
      "date entered current stage|last stage change date|last stage change|stage changed"
          + "|stage since|stage change date"),
  DEAL_CLOSE(
      DEALS,
      "close",
      Type.DATE,
      "close date|expected close date|closing date|closed date|deal closed on|expected close"
          + "|closed on|close time"
          + "|date closed|erwartetes abschlussdatum|voraussichtliches abschlussdatum"),
  DEAL_WON_AT(DEALS, "won_at", Type.DATE, "won time|won date|gewonnen am|date won"),
  DEAL_LOST_AT(DEALS, "lost_at", Type.DATE, "lost time|lost date|verloren am|date lost"),
  DEAL_LAST_ACTIVITY(
      DEALS,
      "last_activity_given",
      Type.DATE,
      "last activity date|last activity|last contacted|last engagement date|last contact"
          + "|last contact date|last contacted date|letzte aktivitat"),
  DEAL_NEXT_STEP(DEALS, "next_step", Type.TEXT, "next step|next steps|next action"),
  DEAL_PROBABILITY(
      DEALS,
      "probability",
      Type.PERCENT,
      "probability|deal probability|win probability|wahrscheinlichkeit|probabilite|probabilidad"),
  DEAL_SOURCE(
      DEALS,
      "source",
      Type.TEXT,
      "lead source|source|original source|original source type|original traffic source"
          + "|deal source|quelle"),

  ACCOUNT_ID(ACCOUNTS, "id", Type.TEXT, "record id|company id|account id|organization id|id"),
  ACCOUNT_NAME(
      ACCOUNTS,
      "name",
      Type.TEXT,
      "company name|account name|organization name|account|company|organization|customer|name"
          + "|customer name|client|organisation|unternehmen|firma|entreprise|empresa"),
  ACCOUNT_INDUSTRY(ACCOUNTS, "industry", Type.TEXT, "industry|sector|branche|vertical"),
  ACCOUNT_WEBSITE(
      ACCOUNTS, "website", Type.TEXT, "website|company domain name|website url|domain|url|web"),
  ACCOUNT_PHONE(ACCOUNTS, "phone", Type.TEXT, "phone number|phone|telephone|telefon"),
  ACCOUNT_LOCATION(
      ACCOUNTS,
      "location",
      Type.TEXT,
      "office location|location|country region|country|billing country|city|billing city|address"
          + "|billing state province|headquarters"),
  ACCOUNT_EMPLOYEES(
      ACCOUNTS,
      "employees",
      Type.COUNT,
      "number of employees|employees|employee count|headcount|company size"),
  ACCOUNT_REVENUE(ACCOUNTS, "revenue", Type.MONEY, "annual revenue|revenue|umsatz"),
  ACCOUNT_PARENT(
      ACCOUNTS,
      "parent",
      Type.TEXT,
      "subsidiary of|parent company|parent account|parent|associated parent company"),
  ACCOUNT_OWNER(ACCOUNTS, "owner", Type.TEXT, "company owner|account owner|owner"),

  CONTACT_ID(CONTACTS, "id", Type.TEXT, "record id|contact id|person id|id"),
  CONTACT_NAME(
      CONTACTS, "name", Type.TEXT, "name|full name|contact name|person name|contact|person"),
  CONTACT_FIRST(CONTACTS, "first", Type.TEXT, "first name|given name|vorname|prenom|nombre"),
  CONTACT_LAST(CONTACTS, "last", Type.TEXT, "last name|surname|family name|nachname|apellido|nom"),
  CONTACT_EMAIL(
      CONTACTS, "email", Type.TEXT, "email|e mail|email address|email work|person email work|mail"),
  CONTACT_PHONE(
      CONTACTS,
      "phone",
      Type.TEXT,
      "phone number|phone|phone work|mobile phone number|mobile|telephone|telefon|business phone"),
  CONTACT_ROLE(CONTACTS, "role", Type.TEXT, "job title|title|role|position|funktion"),
  CONTACT_ACCOUNT(
      CONTACTS,
      "account",
      Type.TEXT,
      "associated company|account name|company name|company|organization|account|person"
          + " organization|organization"
          + " name|employer|organisation|firma|unternehmen|entreprise|empresa|associated company"
          + " primary"),
  CONTACT_OWNER(CONTACTS, "owner", Type.TEXT, "contact owner|owner|person owner"),

  ACTIVITY_ID(
      ACTIVITIES, "id", Type.TEXT, "record id|activity id|engagement id|task id|event id|id"),
  ACTIVITY_KIND(
      ACTIVITIES,
      "kind",
      Type.TEXT,
      "activity type|type|engagement type|kind|task subtype|task type|channel"),
  ACTIVITY_SUBJECT(
      ACTIVITIES,
      "subject",
      Type.TEXT,
      "subject|activity subject|activity title|title|task title|activity|email subject"
          + "|meeting name|call title|name|betreff"),
  ACTIVITY_BODY(
      ACTIVITIES,
      "body",
      Type.TEXT,
      "note body|notes|note|body|comments|full comments|description|details|activity notes"
          + "|email body|call notes|text"),
  ACTIVITY_AT(
      ACTIVITIES,
      "at",
      Type.DATETIME,
      "activity date|marked as done time|completed date|date|due date|activity due date|timestamp"
          + "|start date|activity created date|created date|create date|when|datum"),
  ACTIVITY_DEAL(
      ACTIVITIES,
      "deal_given",
      Type.TEXT,
      "deal id|associated deal ids|opportunity id|associated deal|deal|opportunity name"
          + "|opportunity|deal name|deal title|associated deals|related to"),
  ACTIVITY_ACCOUNT(
      ACTIVITIES,
      "account",
      Type.TEXT,
      "account name|associated company|company account|company name|organization|account|company"
          + "|customer|organisation"),
  ACTIVITY_CONTACT(
      ACTIVITIES,
      "contact",
      Type.TEXT,
      "contact person|associated contact|contact|contact name|associated contacts|person|name"),
  ACTIVITY_OWNER(
      ACTIVITIES,
      "owner",
      Type.TEXT,
      "activity assigned to|assigned to user|assigned to|assigned|activity owner|owner|user"
          + "|created by"),

  PRODUCT_NAME(PRODUCTS, "name", Type.TEXT, "product|product name|name|produkt|item"),
  PRODUCT_SERIES(
      PRODUCTS, "series", Type.TEXT, "series|family|product family|category|product category"),
  PRODUCT_PRICE(
      PRODUCTS, "list_price", Type.MONEY, "list price|sales price|unit price|price|preis"),

  TEAM_OWNER(
      TEAMS, "owner", Type.TEXT, "sales agent|sales rep|owner|rep|salesperson|name|agent|user"),
  TEAM_MANAGER(TEAMS, "manager", Type.TEXT, "manager|sales manager|team lead|reports to"),
  TEAM_REGION(
      TEAMS, "region", Type.TEXT, "regional office|region|office|territory|sales team|team");

  /** What a cell's text means. */
  enum Type {
    TEXT,
    MONEY,
    DATE,
    DATETIME,
    PERCENT,
    COUNT
  }

  private final ImportKind kind;
  private final String column;
  private final Type type;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of, which nothing can change
  private final List<String> headers;

  Field(ImportKind kind, String column, Type type, String headers) {
    this.kind = kind;
    this.column = column;
    this.type = type;
    this.headers = List.of(headers.split("\\|", -1));
  }

  ImportKind kind() {
    return kind;
  }

  /** The table's column it fills, or a passing name where another column is made of it. */
  String column() {
    return column;
  }

  Type type() {
    return type;
  }

  List<String> headers() {
    return headers;
  }

  /** The word for it in a report. */
  String words() {
    return word(column);
  }

  /** The word for a column of the workspace. */
  static String word(String column) {
    return plain("import.field." + column);
  }

  static List<Field> of(ImportKind kind) {
    return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
  }
}
