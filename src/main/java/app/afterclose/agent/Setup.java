package app.afterclose.agent;

import app.afterclose.json.SettingsFile;
import app.afterclose.llm.Connections;
import app.afterclose.llm.KeyName;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.DiagnosisWords;
import app.afterclose.model.Figures;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.os.KeyringUnavailable;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connects a model: looks for servers, lists what they offer, tries one, writes the choice down.
 * All of it may take long, each on a thread of its own.
 */
final class Setup {
  private final Connections connections;
  private final SettingsFile settings;
  private final SessionKeys keys;
  private final Figures figures;
  private final Executor each = task -> Thread.ofVirtual().name("setup").start(task);

  Setup(Connections connections, SettingsFile settings, SessionKeys keys, Figures figures) {
    this.connections = connections;
    this.settings = settings;
    this.keys = keys;
    this.figures = figures;
  }

  /** The answer that is to come, or empty for what is not of this room. */
  Optional<CompletableFuture<Frame>> later(Command command) {
    return switch (command) {
      case Command.DetectServers _ -> coming(() -> new Frame.Servers(connections.detect()));
      case Command.ListModels c -> coming(() -> offered(c));
      case Command.TestConnection c ->
          coming(() -> new Frame.Tested(connections.test(c.provider(), c.key())));
      case Command.UseProvider c -> coming(() -> use(c));
      default -> Optional.empty();
    };
  }

  private Optional<CompletableFuture<Frame>> coming(Supplier<Frame> answer) {
    return Optional.of(CompletableFuture.supplyAsync(answer, each));
  }

  private Frame offered(Command.ListModels c) {
    return switch (connections.models(c.provider(), c.key())) {
      case Connections.Offered.Models(var models) -> new Frame.Models(models);
      case Connections.Offered.Not(Diagnosis why) -> new Frame.Tested(why);
    };
  }

  private Frame use(Command.UseProvider c) {
    Settings.Provider wanted = c.provider();
    Secret key = c.key();
    if (!wanted.kind().equals(Settings.Provider.DEFAULT.kind())) {
      Diagnosis wrong = connections.wrong(wanted, key).orElse(null);
      if (wrong != null && blocks(wrong.part(), key)) {
        String said = DiagnosisWords.of(wrong, figures);
        return new Frame.Refused(Frame.Why.BAD, said, Map.of(field(wrong), said));
      }
    }
    try {
      if (key != null) {
        String name = KeyName.of(wanted).orElseThrow();
        if (c.sessionOnly()) {
          keys.hold(name, key.value().strip());
        } else {
          keys.keep(name, key.value().strip());
        }
        wanted = wanted.with("keyring");
      }
      settings.update(wanted);
      return new Frame.Done();
    } catch (KeyringUnavailable e) {
      return new Frame.KeyNotKept(Objects.toString(e.getMessage(), ""));
    } catch (SettingsFile.NotSaved e) {
      return new Frame.Refused(Frame.Why.FAULT, Objects.toString(e.getMessage(), ""));
    }
  }

  /** A key that cannot be found today may be there when it is needed; one that is none never is. */
  private static boolean blocks(Diagnosis.Part part, @Nullable Secret key) {
    return part != Diagnosis.Part.KEY || key != null;
  }

  private static String field(Diagnosis wrong) {
    return wrong.part().name().toLowerCase(Locale.ROOT);
  }
}
