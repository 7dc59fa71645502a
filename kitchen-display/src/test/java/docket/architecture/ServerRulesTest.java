package docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static docket.architecture.Product.check;
import static docket.architecture.Product.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import docket.pos.server.db.Answer;
import org.junit.jupiter.api.Test;

/// Who does what inside the server: rules A4 to A6, A14 and A16.
class ServerRulesTest {
    private static final String SERVER = "docket.pos.server..";

    @Test
    void onlyTheEdgesKnowJavalin() {
        check(
                "A4",
                noClasses()
                        .that(
                                not(
                                        named(
                                                ".*Routes|.*Feature|DocketServer|ProblemMapping|Access"
                                                        + "|FeedConnection")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.javalin..")
                        .because(
                                "edges are thin: a service takes and returns the model's records"));
    }

    @Test
    void onlyStoresKnowSql() {
        check(
                "A5",
                noClasses()
                        .that(not(resideInAPackage("docket.pos.server.db..").or(named(".*Store"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "org.jdbi..",
                                "org.h2..",
                                "com.zaxxer..")
                        .because("a table has one owner: ask its store"),
                classes()
                        .that(not(resideInAPackage("docket.pos.server.db..").or(named(".*Store"))))
                        .should(new HoldNoSql())
                        .because("a table has one owner: write the statement in its store"));
    }

    @Test
    void aFeatureIsEnteredByItsService() {
        check(
                "A6",
                noClasses()
                        .that(named(".*Routes"))
                        .should()
                        .dependOnClassesThat(
                                named(".*Store")
                                        .or(resideInAPackage("docket.pos.server.db.."))
                                        .and(not(type(Answer.class))))
                        .because("the service is the feature's door: give it a use case"),
                classes()
                        .that()
                        .resideInAPackage(SERVER)
                        .should(
                                keepToTheirOwn(
                                        named(".*(Store|Routes|Row)")
                                                .and(resideInAPackage("docket.."))))
                        .because("a feature changes inside: use the other feature's service"));
    }

    @Test
    void partsArePutTogetherInOnePlace() {
        check(
                "A14",
                noClasses()
                        .that(not(named(".*Feature")))
                        .should()
                        .callConstructorWhere(
                                Constructs.a(
                                        named(".*(Service|Store|Routes)")
                                                .and(resideInAPackage(SERVER))))
                        .because("one place knows how a feature is built: ask its feature"),
                noClasses()
                        .that(not(named(".*Wiring")))
                        .should()
                        .callConstructorWhere(
                                Constructs.a(named(".*Feature|HttpDocketClient|DocketServer")))
                        .because("one place knows how a program is built: hand it on from wiring"));
    }

    @Test
    void insidesArePrivateAndRecordsPlain() {
        check(
                "A16",
                classes()
                        .that(named(".*(Routes|Store|Row)|FeedConnection"))
                        .and()
                        .resideInAPackage(SERVER)
                        .should()
                        .notBePublic()
                        .because("other features use the service: make it package-private"),
                classes()
                        .that()
                        .areRecords()
                        .should(new KeepTheirEquals())
                        .because("two equal records are one value: choose its components so"));
    }

    private static ArchCondition<JavaClass> keepToTheirOwn(DescribedPredicate<JavaClass> insides) {
        return new ArchCondition<>("use only their own package's insides") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass other = dependency.getTargetClass();
                    if (insides.test(other) && !other.getPackage().equals(type.getPackage())) {
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
