/**
 * Crash campaigns: the real agent, killed at random moments, round after round, under six runs at
 * once with tools of every effect.
 *
 * <p>Law of the room: it is a rep and their world outside of the agent. {@link
 * app.afterclose.campaign.Rep} is a client that remembers everything it was told; {@link
 * app.afterclose.campaign.FakeModel} answers turns over HTTP as a real provider does; {@link
 * app.afterclose.campaign.Outside} counts what tools do to the outside. They live through every
 * kill. The agent is a JVM of its own with the production wiring ({@link
 * app.afterclose.agent.CampaignAgent}), to which only {@link app.afterclose.campaign.CampaignTools}
 * are added.
 *
 * <p>What was decided:
 *
 * <ul>
 *   <li>What is checked after a kill is a copy: the next agent finds the files as the kill left
 *       them, and recovers them by itself.
 *   <li>After some rounds a season ends: everything is let go on until every run is over, and the
 *       next season begins with an empty folder, so that first starts are killed too.
 *   <li>The seed repeats what is drawn (when to kill, what is asked, what is answered), not the
 *       scheduling of threads.
 * </ul>
 */
@NullMarked
package app.afterclose.campaign;

import org.jspecify.annotations.NullMarked;
