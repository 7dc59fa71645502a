package docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static docket.architecture.Product.check;
import static docket.architecture.Product.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What every class keeps to: rules A11 to A13, the names, and the exemptions.
class CodeRulesTest {
    private static final DescribedPredicate<JavaClass> PART =
            describe(
                    "a part that wiring made",
                    type ->
                            type.getPackageName().startsWith("docket.")
                                    && type.getSimpleName()
                                            .matches(
                                                    ".*(Service|Store|Routes|Feature|Wiring|Client|Database|Hub|View|ViewModel|Outbox)"));

    private static final DescribedPredicate<JavaClass> FRACTION =
            describe(
                    "a fraction",
                    type ->
                            Set.of("double", "float")
                                            .contains(type.getBaseComponentType().getName())
                                    || type.isEquivalentTo(Double.class)
                                    || type.isEquivalentTo(Float.class));

    @Test
    void theClassesOfAllModulesAreLookedAt() {
        assertThat(Product.CLASSES.contain("docket.model.Money")).isTrue();
        assertThat(Product.CLASSES.contain("docket.pos.PosWiring")).isTrue();
        assertThat(Product.CLASSES.contain("docket.kitchen.KitchenWiring")).isTrue();
    }

    @Test
    void everyExemptionNamesARuleAndSaysWhy() {
        assertThat(Product.CLASSES.stream().flatMap(Product::exemptions))
                .allSatisfy(exempt -> assertThat(exempt.rule()).matches("A([1-9]|1[0-6])"))
                .allSatisfy(exempt -> assertThat(exempt.because()).matches(".{20,}\\."));
    }

    @Test
    void nothingIsReachedThroughAStatic() {
        check(
                "A11",
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("what changes belongs to an object that wiring made"),
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .haveRawType(
                                assignableTo(AutoCloseable.class)
                                        .or(assignableTo(ConcurrentMap.class))
                                        .or(assignableTo(ThreadLocal.class))
                                        .or(assignableTo(AtomicReference.class))
                                        .or(PART))
                        .because("who needs a part is handed it by a constructor"),
                methods()
                        .should()
                        .notHaveName("getInstance")
                        .because("who needs a part is handed it by a constructor"));
    }

    @Test
    void timeAndChanceAreHandedIn() {
        check(
                "A12",
                noClasses()
                        .that(not(named(".*Wiring").or(resideInAPackage("docket.client.."))))
                        .should()
                        .accessTargetWhere(Uses.any(nameMatching("java.util.UUID"), "randomUUID"))
                        .because("ids come from docket.client.Ids or a Supplier that wiring gives"),
                noClasses()
                        .that(not(named(".*Wiring|PosApp|KitchenApp|Start")))
                        .should()
                        .accessTargetWhere(Uses.now())
                        .orShould()
                        .accessTargetWhere(Uses.any(assignableTo(Clock.class), "system.*"))
                        .orShould()
                        .accessTargetWhere(
                                Uses.any(nameMatching("java.lang.System"), "currentTimeMillis"))
                        .because("a test sets the time: take a Clock"),
                noClasses()
                        .that(not(named(".*Wiring")))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                        .orShould()
                        .accessTargetWhere(Uses.any(nameMatching("java.lang.Math"), "random"))
                        .because("a test repeats what happened: take a Supplier"),
                noClasses()
                        .that()
                        .resideInAPackage("docket.model..")
                        .should()
                        .dependOnClassesThat(assignableTo(Clock.class))
                        .because("a decision is the same every time: pass it the Instant"));
    }

    @Test
    void theTrapsOfOldStayShut() {
        check(
                "A13",
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .accessTargetWhere(
                                Uses.any(assignableTo(Throwable.class), "printStackTrace"))
                        .because("what nobody reads is lost: log it, or show a sentence"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Date.class, Timer.class)
                        .orShould()
                        .callConstructorWhere(Constructs.a(assignableTo(Thread.class)))
                        .because("use java.time, wiring's scheduler, and Thread.ofVirtual"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("docket.model..")
                        .should()
                        .notHaveRawType(FRACTION)
                        .because("parts must add up: use Money or a long"),
                codeUnits()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("docket.model..")
                        .should()
                        .notHaveRawReturnType(FRACTION)
                        .andShould()
                        .notHaveRawParameterTypes(
                                describe(
                                        "with a fraction",
                                        types -> types.stream().anyMatch(FRACTION)))
                        .because("parts must add up: use Money or a long"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(
                "names",
                noClasses()
                        .should()
                        .haveNameMatching(
                                ".*(Impl|Manager|Helper|Utils?|DTO|Dto)|.*[.$](Abstract|Base)[A-Z].*")
                        .because("they name no job: say what it does"));
    }
}
