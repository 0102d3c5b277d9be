package app.afterclose.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deal and what hangs on it.
 *
 * @param deal the deal
 * @param account its customer, where known
 * @param contacts the customer's people, the deal's own contact first
 * @param activities the newest ones of the deal, newest first
 * @param activityCount how many activities the deal has in all
 * @param tasks its tasks, open ones first, soonest due first
 * @param drafts its drafts, newest first
 * @param product its line of the price list, where recognised
 * @param team the owner's manager and region, where known
 */
public record DealDetails(
    Deal deal,
    @Nullable Account account,
    List<Contact> contacts,
    List<Activity> activities,
    long activityCount,
    List<Task> tasks,
    List<Draft> drafts,
    @Nullable Product product,
    @Nullable TeamMember team) {}
