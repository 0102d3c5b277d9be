/**
 * The machine's sleep: keeping it awake while runs are active, and noticing that it has slept.
 *
 * <p>Law of the room: part of os. Others see {@link app.afterclose.os.Wakefulness} and make one
 * with {@link app.afterclose.os.power.Power}; {@link app.afterclose.os.power.SleepWatch} tells of
 * each sleep that is over.
 *
 * <p>Decided: nothing that keeps the machine awake outlives this process, however it ends. On Linux
 * logind's lock is held by {@code systemd-inhibit} over a {@code cat} whose input is a pipe from
 * here: D-Bus would have to hand over a file descriptor, which dbus-java cannot. Where that is
 * refused or absent, the desktop is asked not to sleep when idle, over a connection that ends with
 * this process. On macOS {@code caffeinate} watches this process; on Windows the request belongs to
 * a thread.
 *
 * <p>A sleep is noticed by logind's signal and, everywhere, by a wall clock that has moved on by
 * more than the watch has waited; a clock that is put forward counts as one, which only costs a
 * look. The monotonic clock is not asked: whether it counts sleep differs.
 *
 * <p>Run: Linux, against stand-ins for {@code systemd-inhibit}, logind and the desktop's service.
 * Not run yet: Windows ({@code SetThreadExecutionState}, {@code GetSystemPowerStatus}) and macOS
 * ({@code caffeinate}, {@code pmset}); what their answers mean is tested.
 */
@NullMarked
package app.afterclose.os.power;

import org.jspecify.annotations.NullMarked;
