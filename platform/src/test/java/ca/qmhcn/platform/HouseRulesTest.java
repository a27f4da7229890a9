package ca.qmhcn.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// The rules of the house that can be read from the compiled classes.
@AnalyzeClasses(packages = "ca.qmhcn", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    /// Public though no other module uses them (yet), each with its reason.
    private static final Set<String> PUBLIC_FOR_A_REASON = Set.of(
            "ca.qmhcn.platform.Platform" // the program's entrance
            );

    @ArchTest
    static final ArchRule noNameEndsInAWordThatSaysNothing = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Processor)$")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveNameMatching(".*\\.(Base[A-Z]|I[A-Z][a-z]).*");

    @ArchTest
    static final ArchRule theMathematicsKnowsNoFrameworkFileOrClock = classes()
            .that()
            .resideInAPackage("ca.qmhcn.methods..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "ca.qmhcn.methods..",
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "org.jspecify..",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..",
                    "org.ojalgo.."));

    @ArchTest
    static final ArchRule theEngineKnowsNoFrameworkAndNoPeople = noClasses()
            .that()
            .resideInAPackage("ca.qmhcn.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "ca.qmhcn.platform..");

    @ArchTest
    static final ArchRule onlyTheWarehouseSpeaksToAnalyticEngines = noClasses()
            .that()
            .resideOutsideOfPackage("ca.qmhcn.engine.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "io.trino..");

    @ArchTest
    static final ArchRule onlyStoresSpeakSql = noClasses()
            .that()
            .resideInAPackage("ca.qmhcn.platform..")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackage("ca.qmhcn.platform.database..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient");

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule chanceIsSeeded =
            noClasses().should().callConstructor(Random.class).orShould().callMethod(Math.class, "random");

    @ArchTest
    static void nothingIsPublicUntilAnotherModuleNeedsIt(JavaClasses all) {
        var unneeded = new TreeSet<String>();
        all.stream()
                .filter(type -> type.getPackageName().startsWith("ca.qmhcn.platform"))
                .filter(HouseRulesTest::isPublicAndOfItsOwn)
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .noneMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getName)
                .filter(name -> !PUBLIC_FOR_A_REASON.contains(name))
                .forEach(unneeded::add);
        assertThat(unneeded).as("public types that no other module uses").isEmpty();
    }

    private static boolean isPublicAndOfItsOwn(JavaClass type) {
        return type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getSimpleName().startsWith("Jte");
    }
}
