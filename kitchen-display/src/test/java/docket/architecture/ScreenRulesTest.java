package docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static docket.architecture.Product.check;
import static docket.architecture.Product.named;

import org.junit.jupiter.api.Test;

/// Who does what inside a screen: rules A8 to A10.
class ScreenRulesTest {
    @Test
    void aViewModelKnowsPropertiesAndNoNodes() {
        check(
                "A8",
                noClasses()
                        .that(named(".*ViewModel"))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("javafx..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                "javafx.beans..",
                                                                "javafx.collections..",
                                                                "javafx.util.."))))
                        .because(
                                "it is tested without a toolkit: give the view properties to bind"));
    }

    @Test
    void aViewKnowsNoClient() {
        check(
                "A9",
                noClasses()
                        .that(named(".*View"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("docket.client..")
                        .because("a view only shows: its view model asks"));
    }

    @Test
    void onlyOneDoorLeadsOntoTheToolkitsThread() {
        check(
                "A10",
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("docket.ui.FxThread")
                        .and()
                        .doNotHaveFullyQualifiedName("docket.pos.PosApp")
                        .and()
                        .doNotHaveFullyQualifiedName("docket.kitchen.KitchenApp")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("javafx.application.Platform")
                        .because("a burst is one pulse: hop through FxThread"));
    }
}
