package docket.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static docket.architecture.Product.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// What a package may know of the others: rules A1 to A3, A7 and A15.
class PackageRulesTest {
    private static final String[] SCREENS = {"docket.pos.counter..", "docket.kitchen.."};

    /// What every package may use: the language, not the disk's and the network's libraries.
    private static final String[] LANGUAGE = {
        "java.io..",
        "java.lang..",
        "java.math..",
        "java.net",
        "java.nio..",
        "java.text..",
        "java.time..",
        "java.util..",
        "org.jspecify.annotations..",
        "docket"
    };

    @Test
    void aPackageKnowsOnlyWhatLiesBelowIt() {
        check(
                "A1",
                theModel(),
                theWire(),
                theTime(),
                theNetwork(),
                theClient(),
                settingUpJson(),
                theKit(),
                javaFx());
    }

    @Test
    void screensKnowTheServerByItsClientOnly() {
        check(
                "A2",
                noClasses()
                        .that()
                        .resideInAnyPackage(SCREENS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "docket.pos.server..",
                                "java.sql..",
                                "javax.sql..",
                                "org.h2..",
                                "org.jdbi..",
                                "com.zaxxer..",
                                "org.flywaydb..",
                                "io.javalin..")
                        .because("a joined counter has no server: ask DocketClient"));
    }

    @Test
    void theServerKnowsNoScreen() {
        check(
                "A3",
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
                        .because("screens are told by the feed: append a fact"));
    }

    @Test
    void nothingGoesRoundInCircles() {
        check(
                "A7",
                cycleFree("docket.pos.server.(*).."),
                cycleFree("docket.pos.counter.(*).."),
                cycleFree("docket.kitchen.(*).."),
                cycleFree("docket.model.(*).."));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(
                        Product.CLASSES.stream()
                                .map(JavaClass::getPackage)
                                .distinct()
                                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                                .map(place -> place.getName()))
                .as("packages to give a package-info with @NullMarked")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (String module : List.of("shared-model", "pos-app", "kitchen-display")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                assertThat(sources.filter(file -> file.endsWith("package-info.java")))
                        .isNotEmpty()
                        .allSatisfy(PackageRulesTest::saysASentence);
            }
        }
    }

    private static void saysASentence(Path file) throws IOException {
        String text =
                Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("///"))
                        .reduce("", String::concat);
        assertThat(text).as("what %s is for, as a sentence", file).matches("(?s)///.{15,}\\..*");
    }

    private static ArchRule theModel() {
        return only("docket.model..", "com.fasterxml.jackson.annotation..")
                .because("both ends of the wire decide by it: pass it what it needs");
    }

    private static ArchRule theWire() {
        return only(
                        "docket.wire..",
                        "docket.model..",
                        "java.security..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..")
                .because("it is a format: client and routes carry it");
    }

    private static ArchRule theTime() {
        return only("docket.time..").because("every program goes by it: it knows none of them");
    }

    private static ArchRule theNetwork() {
        return only(
                        "docket.net..",
                        "docket.model..",
                        "docket.wire..",
                        "javax.jmdns..",
                        "tools.jackson..",
                        "org.slf4j..")
                .because("both ends find each other by it: what is found, client and server use");
    }

    private static ArchRule theClient() {
        return only(
                        "docket.client..",
                        "docket.model..",
                        "docket.wire..",
                        "docket.net..",
                        "docket.disk..",
                        "java.net.http..",
                        "java.security..",
                        "javax.net.ssl..",
                        "javax.security.auth.x500..",
                        "javax.jmdns..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.slf4j..")
                .because("every program uses it: give it listeners instead");
    }

    private static ArchRule settingUpJson() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("docket.wire..")
                .should()
                .callMethodWhere(
                        Uses.any(assignableTo(ObjectMapper.class), "builder|rebuild|shared"))
                .orShould()
                .callConstructorWhere(Constructs.a(assignableTo(ObjectMapper.class)))
                .because("all ends must read alike: use docket.wire.Json");
    }

    private static ArchRule theKit() {
        return only(
                        "docket.ui..",
                        "docket.model..",
                        "javafx..",
                        "atlantafx..",
                        "com.google.zxing..",
                        "javax.sound.sampled..",
                        "org.joda.money..",
                        "org.slf4j..")
                .because("it serves any screen: a screen brings client and settings itself");
    }

    private static ArchRule javaFx() {
        return noClasses()
                .that(
                        resideOutsideOfPackages(
                                "docket.ui..", "docket.pos.counter..", "docket.kitchen.."))
                .and()
                .haveNameNotMatching("docket\\.pos\\.PosApp(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("the server runs where there is no screen: tell screens by facts");
    }

    private static ArchRule only(String whose, String... further) {
        return classes()
                .that()
                .resideInAPackage(whose)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(whose)
                                .or(resideInAnyPackage(LANGUAGE))
                                .or(resideInAnyPackage(further)));
    }

    private static ArchRule cycleFree(String parts) {
        return slices().matching(parts)
                .should()
                .beFreeOfCycles()
                .because("a part is understood after those below it: move down what both need");
    }
}
