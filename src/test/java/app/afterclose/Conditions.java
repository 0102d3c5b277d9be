package app.afterclose;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The conditions of the house test that ArchUnit does not bring along. */
final class Conditions {
  private static final List<Class<?>> MUTABLE =
      List.of(
          ArrayList.class,
          ArrayDeque.class,
          HashMap.class,
          HashSet.class,
          LinkedList.class,
          PriorityQueue.class,
          StringBuilder.class,
          ThreadLocal.class);

  private static final Set<String> MAKERS =
      Set.of("<init>", "builder", "builderWithJackson2Defaults", "rebuild", "shared");

  private Conditions() {}

  static ArchCondition<JavaClass> haveNoMutableStatics() {
    return each(
        "have only final static fields of immutable types",
        type -> type.getFields().stream().filter(Conditions::isMutableStatic),
        field -> field.getFullName() + " is static and mutable");
  }

  static ArchCondition<JavaClass> offerNoStaticSelf() {
    return each(
        "offer no getInstance",
        type ->
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> method.getName().matches("(?i)(get)?(shared)?instance")),
        method -> method.getFullName() + " hands out a singleton");
  }

  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return each(
        "reside in a package that is @NullMarked by its package-info",
        type -> Stream.of(type).filter(it -> !it.getPackage().isAnnotatedWith(NullMarked.class)),
        type -> type.getName() + " is in a package without a @NullMarked package-info");
  }

  static DescribedPredicate<JavaCall<?>> makesAMapper() {
    return DescribedPredicate.describe(
        "makes a Jackson mapper",
        call ->
            MAKERS.contains(call.getName())
                && call.getTargetOwner().isAssignableTo("tools.jackson.databind.ObjectMapper"));
  }

  private static boolean isMutableStatic(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.STATIC)) {
      return false;
    }
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return true;
    }
    JavaClass type = field.getRawType();
    return MUTABLE.stream().anyMatch(type::isAssignableTo)
        || (type.getPackageName().startsWith("java.util.concurrent") && !type.isEnum());
  }

  /** A condition that a class breaks once for each offender found in it. */
  private static <T> ArchCondition<JavaClass> each(
      String description, Function<JavaClass, Stream<T>> offenders, Function<T, String> says) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        offenders
            .apply(type)
            .forEach(it -> events.add(SimpleConditionEvent.violated(type, says.apply(it))));
      }
    };
  }
}
