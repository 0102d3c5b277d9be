/**
 * The front door: {@link app.afterclose.Main} reads the arguments and hands over to the window, the
 * terminal or the agent. It decides nothing else, and no room below may know it.
 */
@NullMarked
package app.afterclose;

import org.jspecify.annotations.NullMarked;
