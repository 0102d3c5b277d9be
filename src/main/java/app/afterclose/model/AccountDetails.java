package app.afterclose.model;

import java.util.List;

/**
 * One customer and what hangs on it.
 *
 * @param account the customer
 * @param contacts its people, by name
 * @param open its open deals in all
 * @param won its won deals in all
 * @param lost its lost deals in all
 * @param deals its deals: open ones first, the largest first; cut at 50
 * @param activities the newest ones, newest first; cut at 50
 * @param activityCount how many activities it has in all
 * @param subsidiaries names of the companies that belong to it
 */
public record AccountDetails(
    Account account,
    List<Contact> contacts,
    DealTotal open,
    DealTotal won,
    DealTotal lost,
    List<Deal> deals,
    List<Activity> activities,
    long activityCount,
    List<String> subsidiaries) {}
