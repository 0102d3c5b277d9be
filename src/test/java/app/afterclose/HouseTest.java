package app.afterclose;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may see whom. Each rule says why it is there; {@link House} is the plan. */
final class HouseTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void everyClassLivesInARoom() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String below = type.getPackageName().substring(House.ROOT.length());
      if (!below.isEmpty()) {
        rooms.add(below.substring(1).split("\\.", 2)[0]);
      }
    }
    assertThat(House.mayImport().keySet())
        .as("a new room is first drawn into the plan, so that its place is decided, not found")
        .containsAll(rooms);
  }

  @TestFactory
  Stream<DynamicTest> importsOnlyGoDownward() {
    return House.mayImport().entrySet().stream()
        .map(
            room ->
                test(
                    room.getKey() + " sees only what lies below it",
                    classes()
                        .that()
                        .resideInAPackage(House.in(room.getKey()))
                        .should()
                        .onlyDependOnClassesThat(
                            resideOutsideOfPackage(House.ROOT + "..")
                                .or(resideInAPackage(House.in(room.getKey())))
                                .or(resideInAnyPackage(House.in(room.getValue()))))
                        .because(
                            "a room that knows only what lies below it can be read, tested and"
                                + " replaced without what stands on it")));
  }

  @TestFactory
  Stream<DynamicTest> theWingsShareOnlyTheGroundFloor() {
    return Stream.of(
        test(
            "the clients' wing never sees the agent's",
            noClasses()
                .that()
                .resideInAnyPackage(House.in(House.CLIENTS_WING))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.in(House.AGENTS_WING))
                .because(
                    "they are two processes: what a client does to a run goes over the wire, or it"
                        + " dies with the window")),
        test(
            "the agent's wing never sees the clients'",
            noClasses()
                .that()
                .resideInAnyPackage(House.in(House.AGENTS_WING))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.in(House.CLIENTS_WING))
                .because("the agent goes on with no client there, and starts without JavaFX")));
  }

  @TestFactory
  Stream<DynamicTest> eachTechnologyHasItsRoom() {
    return Stream.of(
        only(
            "JavaFX and what draws with it",
            Set.of("window"),
            "the agent and the terminal start without JavaFX on their module path",
            "javafx..",
            "org.controlsfx..",
            "atlantafx..",
            "org.kordamp.ikonli..",
            "org.commonmark.."),
        only(
            "AWT and Swing",
            Set.of("os"),
            "AWT costs memory and a second event thread; only the tray of Windows and macOS needs"
                + " it, and beside JavaFX it can hang the window",
            "java.awt..",
            "javax.swing.."),
        only(
            "JDBC",
            Set.of("store", "crm", "quota"),
            "there is one write connection in the agent; SQL elsewhere would be a way around its"
                + " order and its transactions",
            "java.sql..",
            "javax.sql..",
            "org.sqlite.."),
        only("D-Bus", Set.of("os"), "what the desktop offers has one door", "org.freedesktop.."),
        only("CSV", Set.of("crm"), "exports are read in one place", "de.siegmar.fastcsv.."),
        only("jsoup", Set.of("tool"), "pages of the web are read in one place", "org.jsoup.."),
        only("picocli", Set.of("terminal"), "commands belong to the terminal", "picocli.."),
        test(
            "the model needs the JDK alone",
            classes()
                .that()
                .resideInAPackage(House.in("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(House.in("model"), "java..", "org.jspecify.annotations..")
                .because(
                    "everything stands on it, on disk and on the wire, and outlives libraries")),
        test(
            "only json makes a mapper",
            noClasses()
                .that()
                .resideOutsideOfPackage(House.in("json"))
                .should()
                .callCodeUnitWhere(Conditions.makesAMapper())
                .because(
                    "two mappers are two spellings of one entry: what one writes, the other must"
                        + " read for ever")));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsStaticAndMutable() {
    String reason =
        "what is passed in can be replaced in a test and has an owner; what is static has neither";
    return Stream.of(
        test(
            "static fields are final and hold values",
            classes().should(Conditions.haveNoMutableStatics()).because(reason)),
        test("no singletons", classes().should(Conditions.offerNoStaticSelf()).because(reason)));
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .should(Conditions.resideInANullMarkedPackage())
        .because("NullAway checks only what is marked; the package's Javadoc holds the room's law")
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> packagesHaveNoCycles() {
    String reason = "packages in a circle are one package in disguise";
    return Stream.of(
        test(
            "rooms",
            slices().matching(House.ROOT + ".(*)..").should().beFreeOfCycles().because(reason)),
        test(
            "packages",
            slices().matching(House.ROOT + ".(**)").should().beFreeOfCycles().because(reason)));
  }

  private static DynamicTest only(
      String what, Set<String> rooms, String because, String... packages) {
    return test(
        what + " only in " + String.join(", ", new TreeSet<>(rooms)),
        noClasses()
            .that()
            .resideOutsideOfPackages(House.in(rooms))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages)
            .because(because));
  }

  /** A room may still be empty: its rule waits for the first class. */
  private static DynamicTest test(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(CLASSES));
  }
}
