package app.afterclose.agent;

import app.afterclose.crm.Workspace;
import app.afterclose.engine.Engine;
import app.afterclose.engine.Gear;
import app.afterclose.engine.Naming;
import app.afterclose.json.Json;
import app.afterclose.json.SettingsFile;
import app.afterclose.llm.Builtin;
import app.afterclose.llm.Connections;
import app.afterclose.llm.Providers;
import app.afterclose.model.Figures;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.os.Folders;
import app.afterclose.os.Keyring;
import app.afterclose.quota.LocalQuota;
import app.afterclose.store.Database;
import app.afterclose.store.SqliteJournal;
import app.afterclose.tool.Tool;
import app.afterclose.tool.Toolbox;
import app.afterclose.wire.Build;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Greeting;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent's objects, wired. Opening it is recovering: every run that was cut off goes on. The
 * caller holds the data folder's lock for as long as it is open.
 */
final class Agent implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
  private static final Duration TICK = Duration.ofSeconds(5);

  /** A turn that hears nothing for so long after the machine's sleep has lost its connection. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CompletableFuture<Frame.Reason> leaving = new CompletableFuture<>();
  private volatile boolean idle;
  private final Endpoint endpoint;

  /** As below, with a mapper made here. */
  Agent(
      Folders folders,
      Keyring keyring,
      Desktop desktop,
      Clock clock,
      Figures figures,
      BiFunction<Json, Figures, List<Tool>> tools)
      throws IOException {
    this(folders, keyring, desktop, clock, figures, tools, Wire::json);
  }

  /**
   * Opens what there is in {@code folders} and listens; {@code keyring} has the models' keys, runs
   * have these {@code tools}; {@code wire} gives the mapper of the talk with clients.
   */
  Agent(
      Folders folders,
      Keyring keyring,
      Desktop desktop,
      Clock clock,
      Figures figures,
      BiFunction<Json, Figures, List<Tool>> tools,
      Supplier<Json> wire)
      throws IOException {
    try {
      this.endpoint =
          listen(folders, new SessionKeys(keyring), desktop, clock, figures, tools, wire);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Waits until somebody asks the agent to leave. */
  Frame.Reason await() {
    return leaving.join();
  }

  /** Asks the agent to leave; the first reason stands. */
  void leave(Frame.Reason reason) {
    leaving.complete(reason);
  }

  /** A client that has come meanwhile is not told to go: it finds nobody, and starts another. */
  private void leaveIdle() {
    idle = true;
    leave(Frame.Reason.QUIT);
  }

  /** Tells the clients, lets the links end at a checkpoint, and closes everything. */
  @Override
  public void close() {
    if (leaving.isDone() && !idle && endpoint != null) {
      endpoint.pushToAll(new Frame.Bye(leaving.join()));
    }
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.error("Something did not close cleanly; what was committed is safe", e);
      }
    }
  }

  private Endpoint listen(
      Folders folders,
      SessionKeys keyring,
      Desktop desktop,
      Clock clock,
      Figures figures,
      BiFunction<Json, Figures, List<Tool>> tools,
      Supplier<Json> wire)
      throws IOException {
    Json json = new Json();
    var settings = new SettingsFile(folders.settings(), json);
    String settingsNotice = settings.open(clock).orElse("");
    Database.Opened opened = Database.open(folders.data(), clock);
    open.push(opened.database());
    var journal = SqliteJournal.open(opened.database(), json, clock);
    open.push(journal);
    journal.write(tx -> Workspace.in(tx).sample().loadIfEmpty(LocalDate.now(clock)));

    var audiences = ConcurrentHashMap.<Audience>newKeySet();
    var bells = new Bells(journal);
    var providers = new Providers(json, new Builtin(json, figures), System::getenv, keyring);
    var quota = new LocalQuota();
    var gear =
        new Gear(
            journal,
            new Toolbox(tools.apply(json, figures), json, figures),
            quota,
            settings::get,
            providers::of,
            clock,
            System::nanoTime,
            TICK,
            new SecureRandom(),
            figures);
    var places = new AtomicReference<Map<RunId, Integer>>(Map.of());
    var rooms = new AtomicReference<Rooms>();
    var engine =
        new Engine(
            gear,
            line -> {
              Rooms shared = rooms.get();
              if (shared != null) {
                shared.lineChanged(places.getAndSet(line), line);
              }
            });
    String notice =
        Stream.of(opened.notice(), settingsNotice)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    var imports =
        new Imports(
            journal, clock, new Texts(figures), frame -> audiences.forEach(a -> a.tell(frame)));
    var setup = new Setup(new Connections(providers, json, clock), settings, keyring, figures);
    var windows = new Windows(desktop.window(), System::nanoTime, Windows.PATIENCE);
    Machine machine = desktop.machine();
    var tray = new AtomicReference<@Nullable TrayDesk>();
    var login =
        new LoginOffer(
            machine.login(),
            journal,
            frame -> {
              audiences.forEach(a -> a.tell(frame));
              AgentTray.told(tray.get(), frame);
            });
    var vigil =
        new Vigil(
            journal,
            () -> settings.get().desktop(),
            machine.awake(),
            machine.grace(),
            this::leaveIdle);
    open.push(vigil);
    var quitting =
        new Quitting(
            journal,
            frame -> Audience.tellWindows(audiences, frame),
            windows,
            desktop.display(),
            () -> leave(Frame.Reason.QUIT),
            clock);
    var shared =
        new Rooms(
            journal,
            engine,
            bells,
            imports,
            quota,
            settings,
            setup,
            windows,
            new Household(vigil, login, settings),
            audiences,
            quitting,
            this::leave,
            clock,
            figures,
            notice);
    rooms.set(shared);
    settings.onChange(
        now -> {
          shared.tell(new Frame.SettingsChanged(now.settings(), now.trouble()));
          vigil.changed();
        });
    var ringer =
        new Ringer(
            journal,
            engine,
            bells,
            windows,
            () -> settings.get().desktop().privateNotifications(),
            clock,
            figures,
            desktop.notifier());
    engine.start();
    open.push(engine);
    var naming = new Naming(gear);
    naming.start();
    open.push(naming);
    open.push(ringer);
    open.push(machine.sleep().apply(() -> engine.slept(SILENCE, providers::reconnect)));
    TrayDesk shown = AgentTray.of(shared, desktop);
    open.push(shown);
    tray.set(shown);
    AgentTray.told(shown, login.standing());
    var listening =
        Endpoint.listen(
            folders.socket(),
            wire.get(),
            Greeting.before(Build.own(), folders.data(), peer -> new Desk(shared, peer)));
    open.push(listening);
    // Nobody waits for it: what was edited before is seen when the settings are next used.
    open.push(new SettingsWatch(folders.settings(), settings::look));
    return listening;
  }
}
