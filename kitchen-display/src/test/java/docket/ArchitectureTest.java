package docket;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The rules between packages, over the classes of all three modules.
class ArchitectureTest {
    private static final JavaClasses DOCKET =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    // From the phase "package" on, the fixtures of another module come as a jar.
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("docket");

    private static final String[] SCREENS = {"docket.pos.counter..", "docket.kitchen.."};

    private static void check(ArchRule rule) {
        rule.check(DOCKET);
    }

    @Test
    void theClassesOfAllModulesAreLookedAt() {
        assertThat(DOCKET.contain("docket.model.Money")).isTrue();
        assertThat(DOCKET.contain("docket.pos.PosWiring")).isTrue();
        assertThat(DOCKET.contain("docket.kitchen.KitchenWiring")).isTrue();
    }

    @Nested
    class WhatAPackageKnows {
        @Test
        void theModelKnowsJavaAndNamesOfJson() {
            check(
                    classes()
                            .that()
                            .resideInAPackage("docket.model..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "docket.model..",
                                    "java..",
                                    "com.fasterxml.jackson.annotation..",
                                    "org.jspecify..")
                            .because("both ends of the wire decide by it, and tests need nothing"));
        }

        @Test
        void theWireKnowsTheModelAndJackson() {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage("docket.wire..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "docket.client..",
                                    "docket.ui..",
                                    "docket.pos..",
                                    "docket.kitchen..",
                                    "javafx..",
                                    "io.javalin..",
                                    "java.net.http..")
                            .because("it is a format; the client and the routes carry it"));
        }

        @Test
        void theClientKnowsNoScreenAndNoServer() {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage("docket.client..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "docket.ui..",
                                    "docket.pos..",
                                    "docket.kitchen..",
                                    "javafx..",
                                    "io.javalin..")
                            .because("every program uses it: give it listeners instead"));
        }

        @Test
        void onlyScreensKnowJavaFx() {
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    "docket.ui..", "docket.pos.counter..", "docket.kitchen..")
                            .and()
                            .haveSimpleNameNotEndingWith("App")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("javafx..")
                            .because("the server runs where there is no screen"));
        }

        @Test
        void screensKnowTheServerByItsClientOnly() {
            check(
                    noClasses()
                            .that()
                            .resideInAnyPackage(SCREENS)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "docket.pos.server..",
                                    "java.sql..",
                                    "org.jdbi..",
                                    "com.zaxxer..",
                                    "org.flywaydb..",
                                    "io.javalin..")
                            .because("a joined counter has no server: ask DocketClient"));
        }

        @Test
        void theServerKnowsNoScreen() {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage("docket.pos.server..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "javafx..",
                                    "docket.pos.counter..",
                                    "docket.client..",
                                    "docket.ui..")
                            .because("screens are told by the feed"));
        }

        @Test
        void nothingGoesRoundInCircles() {
            for (String parts :
                    new String[] {
                        "docket.pos.server.(*)..",
                        "docket.pos.counter.(*)..",
                        "docket.kitchen.(*).."
                    }) {
                check(slices().matching(parts).should().beFreeOfCycles());
            }
        }
    }

    @Nested
    class InsideTheServer {
        @Test
        void onlyStoresKnowSql() {
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("docket.pos.server.db..")
                            .and()
                            .haveSimpleNameNotEndingWith("Store")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("java.sql..")
                            .because("SQL is a store's"));
        }

        @Test
        void routesCallServicesAndNoStore() {
            check(
                    noClasses()
                            .that()
                            .haveSimpleNameEndingWith("Routes")
                            .should()
                            .dependOnClassesThat(simpleNameEndingWith("Store"))
                            .because("the service is the feature's door"));
        }

        @Test
        void aFeaturesInsidesAreItsOwn() {
            check(
                    classes()
                            .that()
                            .resideInAPackage("docket.pos.server..")
                            .and()
                            .haveNameMatching(".*(Routes|Store|FeedConnection)")
                            .should()
                            .notBePublic()
                            .because("another feature uses the service"));
        }
    }

    @Nested
    class InsideAScreen {
        @Test
        void aViewModelKnowsNoNodes() {
            check(
                    noClasses()
                            .that()
                            .haveSimpleNameEndingWith("ViewModel")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "javafx.scene..",
                                    "javafx.fxml..",
                                    "javafx.stage..",
                                    "javafx.application..")
                            .because("it is tested without a toolkit: give it properties"));
        }

        @Test
        void aViewKnowsNoClient() {
            check(
                    noClasses()
                            .that()
                            .haveSimpleNameEndingWith("View")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("docket.client..")
                            .because("its view model asks"));
        }

        @Test
        void onlyTheDoorKnowsTheToolkitsThread() {
            check(
                    noClasses()
                            .that()
                            .haveSimpleNameNotEndingWith("App")
                            .and()
                            .doNotHaveFullyQualifiedName("docket.ui.FxThread")
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("javafx.application.Platform")
                            .because("FxThread is the one way onto the screens' thread"));
        }
    }

    @Nested
    class Everywhere {
        @Test
        void nothingIsReachedThroughAStatic() {
            check(
                    fields().that()
                            .areStatic()
                            .should()
                            .beFinal()
                            .because("what changes belongs to an object that wiring made"));
            check(
                    methods()
                            .that()
                            .areDeclaredInClassesThat(resideInAPackage("docket.."))
                            .should()
                            .notHaveName("getInstance")
                            .because("constructors take what they need")
                            .allowEmptyShould(true));
        }

        @Test
        void timeAndChanceAreHandedIn() {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage("docket.model..")
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(UUID.class, "randomUUID")
                            .orShould()
                            .dependOnClassesThat()
                            .areAssignableTo(Clock.class)
                            .because("the model decides the same every time"));
            check(
                    noClasses()
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(LocalDate.class, "now")
                            .orShould()
                            .callMethod(LocalDateTime.class, "now")
                            .orShould()
                            .callMethod(ZonedDateTime.class, "now")
                            .orShould()
                            .callConstructor(Random.class)
                            .because("a Clock is handed in"));
        }

        @Test
        void moneyIsNoFraction() {
            check(
                    fields().that()
                            .areDeclaredInClassesThat(resideInAPackage("docket.model.."))
                            .should()
                            .notHaveRawType(double.class)
                            .andShould()
                            .notHaveRawType(float.class)
                            .because("parts must add up"));
        }

        @Test
        void nobodyPrintsOrStartsOldTimers() {
            check(
                    noClasses()
                            .should()
                            .accessField(System.class, "out")
                            .orShould()
                            .accessField(System.class, "err")
                            .orShould()
                            .callMethod(Throwable.class, "printStackTrace")
                            .orShould()
                            .dependOnClassesThat()
                            .belongToAnyOf(java.util.Date.class, java.util.Timer.class)
                            .because("there is a log, and a scheduler in wiring"));
        }

        @Test
        void partsArePutTogetherInFeaturesAndWiring() {
            check(
                    constructors()
                            .that()
                            .areDeclaredInClassesThat(
                                    simpleNameEndingWith("Service")
                                            .or(simpleNameEndingWith("Routes"))
                                            .and(resideInAPackage("docket.pos.server..")))
                            .should()
                            .onlyBeCalled()
                            .byClassesThat(simpleNameEndingWith("Feature"))
                            .because("one place knows how a feature is built"));
            check(
                    constructors()
                            .that()
                            .areDeclaredInClassesThat(
                                    simpleNameEndingWith("Feature")
                                            .or(simpleNameEndingWith("HttpDocketClient"))
                                            .or(simpleNameEndingWith("DocketServer")))
                            .should()
                            .onlyBeCalled()
                            .byClassesThat(
                                    simpleNameEndingWith("Wiring").or(simpleNameEndingWith("App")))
                            .because("one place knows how a program is built"));
        }

        @Test
        void everyPackageSaysWhatItIsFor() {
            assertThat(
                            DOCKET.stream()
                                    .map(JavaClass::getPackage)
                                    .distinct()
                                    .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                                    .map(place -> place.getName()))
                    .isEmpty();
        }

        @Test
        void namesSayWhatAThingIs() {
            check(
                    classes()
                            .should()
                            .haveSimpleNameNotEndingWith("Impl")
                            .andShould()
                            .haveSimpleNameNotEndingWith("Manager")
                            .andShould()
                            .haveSimpleNameNotEndingWith("Helper")
                            .andShould()
                            .haveSimpleNameNotEndingWith("Util")
                            .andShould()
                            .haveSimpleNameNotEndingWith("Utils")
                            .andShould()
                            .haveSimpleNameNotStartingWith("Abstract")
                            .because("they name no job"));
        }
    }
}
