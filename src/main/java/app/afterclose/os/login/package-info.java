/**
 * Starting the agent, hidden, when the rep logs in: an entry in the desktop's autostart folder on
 * Linux, in the registry's Run key on Windows, among the launch agents on macOS.
 *
 * <p>Law of the room: part of os. Others see {@link app.afterclose.os.Autostart} and make one with
 * {@link app.afterclose.os.login.Logins}. The texts of the entries are built apart from the hands
 * that write them.
 *
 * <p>Decided: each data folder has an entry of its own, so that one that was only tried out never
 * takes the place of the rep's. What is usual is not named in it. What the rep switched off in the
 * desktop's own list of programs counts as off and is never switched on by itself. No argument
 * passes through a shell.
 *
 * <p>Run: Linux. Not run yet: Windows, where the Run key is changed by {@code reg import} of a
 * text, because that needs no quoting on a command line, and where an entry that the rep disabled
 * in the Task Manager still counts as on; with the start script in place of a packaged program its
 * console window shows. Nor macOS, where the entry takes effect at the next login.
 */
@NullMarked
package app.afterclose.os.login;

import org.jspecify.annotations.NullMarked;
