package docket.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Each rule says why, and so what to do instead.
final class ArchitectureTest {
    private static final JavaClasses DOCKET =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("test-classes"))
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("docket");

    private static DescribedPredicate<JavaClass> from(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    @Test
    void theModelDependsOnNothing() {
        noClasses()
                .that()
                .resideInAPackage("docket.model..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.not(
                                from(
                                        "docket.model..",
                                        "java..",
                                        "com.fasterxml.jackson.annotation..",
                                        "org.jspecify..")))
                .because("the domain must be usable everywhere; put HTTP and JSON into docket.wire")
                .check(DOCKET);
    }

    @Test
    void theClientAndTheKitKnowNoOtherLayer() {
        noClasses()
                .that()
                .resideInAnyPackage("docket.wire..", "docket.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "docket.ui..", "docket.pos..", "docket.kitchen..")
                .because("a program without a screen uses them too; hop threads by an Executor")
                .check(DOCKET);
        noClasses()
                .that()
                .resideInAPackage("docket.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("docket.client..", "docket.pos..", "docket.kitchen..")
                .because("the kit serves both apps; what needs the client belongs to a view model")
                .check(DOCKET);
    }

    @Test
    void screensKnowNoServer() {
        noClasses()
                .that()
                .resideInAnyPackage("docket.pos.counter..", "docket.kitchen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "docket.pos.server..",
                        "java.sql..",
                        "org.jdbi..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "io.javalin..")
                .because("a screen talks to an address; ask through DocketClient or the Outbox")
                .check(DOCKET);
    }

    @Test
    void theServerKnowsNoScreen() {
        noClasses()
                .that()
                .resideInAPackage("docket.pos.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "docket.pos.counter..", "docket.client..", "docket.ui..")
                .because("it serves without a window too; tell screens by a fact")
                .check(DOCKET);
    }

    @Test
    void javalinStaysAtTheEdge() {
        noClasses()
                .that()
                .resideInAPackage("docket.pos..")
                .and()
                .haveNameNotMatching(
                        ".*(Routes|Feature|DocketServer|ProblemMapping|Access|Gate|Edge|FeedConnection|EventService)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.javalin..")
                .because("services must be usable without HTTP; read and answer in a *Routes class")
                .check(DOCKET);
    }

    @Test
    void sqlStaysInStores() {
        noClasses()
                .that()
                .resideInAPackage("docket..")
                .and()
                .resideOutsideOfPackage("docket.pos.server.db..")
                .and()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("rows are a store's business; give it a method that says what is wanted")
                .check(DOCKET);
    }

    @Test
    void routesCallServices() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Routes")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Store")
                .because("a decision belongs into a service, where it is one unit of work")
                .check(DOCKET);
    }

    @Test
    void featuresAndScreensAreFreeOfCycles() {
        slices().matching("docket.pos.server.(*)..").should().beFreeOfCycles().check(DOCKET);
        slices().matching("docket.pos.counter.(*)..").should().beFreeOfCycles().check(DOCKET);
        slices().matching("docket.kitchen.(*)..").should().beFreeOfCycles().check(DOCKET);
        slices().matching("docket.model.(*)..").should().beFreeOfCycles().check(DOCKET);
    }

    @Test
    void aViewModelNeedsNoToolkit() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..", "javafx.fxml..", "javafx.stage..", "javafx.application..")
                .because("it is tested without a screen; offer a property and let the view draw it")
                .check(DOCKET);
    }

    @Test
    void aViewAsksItsModelOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("docket.client..")
                .because("what is sent and heard is the view model's; call a command of it")
                .check(DOCKET);
    }

    @Test
    void onlyFxThreadAndTheAppsKnowPlatform() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(FxThread|PosApp|KitchenApp)")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("hops to the screens' thread share a pulse; use FxThread")
                .check(DOCKET);
    }

    @Test
    void nothingIsReachedThroughAStatic() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("docket..")
                .should()
                .beFinal()
                .because(
                        "a service is handed in by a constructor, so that a test can hand in its own")
                .check(DOCKET);
        noMethods()
                .should()
                .haveName("getInstance")
                .because("wiring makes each part once and hands it on")
                .check(DOCKET);
    }

    @Test
    void timeAndChanceAreHandedIn() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Wiring")
                .and()
                .resideOutsideOfPackage("docket.client..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("a test sets the clock and the ids; take a Clock and a Supplier")
                .check(DOCKET);
    }

    @Test
    void nobodyPrintsOrCounts() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Timer.class)
                .because("what is worth saying goes to the log, and time is java.time")
                .check(DOCKET);
    }

    @Test
    void theModelCountsInWholeNumbers() {
        for (Class<?> broken : List.of(double.class, float.class, Double.class, Float.class)) {
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("docket.model..")
                    .should()
                    .notHaveRawType(broken)
                    .because("money is whole minor units; parts must add up")
                    .check(DOCKET);
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("docket.model..")
                    .should()
                    .notHaveRawReturnType(broken)
                    .because("money is whole minor units; parts must add up")
                    .check(DOCKET);
        }
    }

    @Test
    void routesAndStoresAreTheirFeaturesOwn() {
        classes()
                .that()
                .haveNameMatching(".*\\.server\\..*(Store|FeedConnection|Routes)")
                .and()
                .doNotHaveSimpleName("HealthRoutes")
                .should()
                .notBePublic()
                .because("other features call the service")
                .check(DOCKET);
    }

    @Test
    void recordsAreValues() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Record.class)
                .and()
                .haveName("equals")
                .should()
                .beFinal()
                .because("the compiler's equals is the right one")
                .check(DOCKET);
    }
}
