package docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import docket.Exempt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/// The classes of all three modules without their tests, and how a rule is held over them.
final class Product {
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    // From the phase "package" on, the fixtures of another module come as a jar.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("docket");

    private Product() {}

    /// Holds one rule, in all its parts, over every class that is not exempt from it; an exemption
    /// from it that is not needed any more fails too.
    static void check(String number, ArchRule... parts) {
        JavaClasses bound = CLASSES.that(not(exemptFrom(number)));
        Stream<Executable> held = Stream.of(parts).map(part -> () -> part.check(bound));
        Stream<Executable> needed =
                CLASSES.stream()
                        .filter(type -> exemptions(type).anyMatch(e -> e.rule().equals(number)))
                        .map(exempt -> () -> checkNeeded(number, exempt, parts));
        assertAll(Stream.concat(held, needed));
    }

    private static void checkNeeded(String number, JavaClass exempt, ArchRule... parts) {
        JavaClasses alone = CLASSES.that(arePartOf(exempt));
        assertThat(parts)
                .as("%s is exempt from %s and breaks it", exempt.getName(), number)
                .anyMatch(part -> isBroken(part, alone));
    }

    /// The exemptions that stand on a class.
    static Stream<Exempt> exemptions(JavaClass type) {
        return Stream.concat(
                type.tryGetAnnotationOfType(Exempt.class).stream(),
                type.tryGetAnnotationOfType(Exempt.All.class).stream()
                        .flatMap(all -> List.of(all.value()).stream()));
    }

    /// Classes of a name or within one, so that a lambda's or a nested class counts as its owner.
    static DescribedPredicate<JavaClass> named(String pattern) {
        return DescribedPredicate.describe(
                "named " + pattern, type -> outermost(type).getSimpleName().matches(pattern));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Product::outermost).orElse(type);
    }

    private static boolean isBroken(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }

    private static DescribedPredicate<JavaClass> exemptFrom(String number) {
        return DescribedPredicate.describe(
                "exempt from " + number,
                type ->
                        exemptions(outermost(type))
                                .anyMatch(exemption -> exemption.rule().equals(number)));
    }

    private static DescribedPredicate<JavaClass> arePartOf(JavaClass whole) {
        return DescribedPredicate.describe(
                "part of " + whole.getName(), type -> outermost(type).equals(whole));
    }
}
