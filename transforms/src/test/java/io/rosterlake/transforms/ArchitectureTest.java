package io.rosterlake.transforms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.rosterlake.transforms", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule transformsKnowNoSpring =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule transformsKnowNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.rosterlake.ingestion..", "io.rosterlake.reports..");

    @ArchTest
    static final ArchRule schemesKnowNoSpark = noClasses()
            .that()
            .resideInAPackage("..transforms.scheme..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..");

    @ArchTest
    static final ArchRule identityKnowsNoSpark = noClasses()
            .that()
            .resideInAPackage("..transforms.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.spark..", "io.delta..", "scala..", "..transforms.lake..", "..transforms.run..");

    @ArchTest
    static final ArchRule schemesKnowNoCommandLine = noClasses()
            .that()
            .resideInAPackage("..transforms.scheme..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "io.rosterlake.transforms.cli..");

    @ArchTest
    static final ArchRule pagesKnowNothingOfWhatTheyShow = noClasses()
            .that()
            .resideInAPackage("..transforms.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..transforms.scheme..", "..transforms.lake..", "org.apache.spark..", "picocli..");

    /** Figures are explained by other code than that which computes the tables. */
    @ArchTest
    static final ArchRule explanationsKnowNoSpark = noClasses()
            .that()
            .resideInAPackage("io.rosterlake.transforms.explain")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.spark..",
                    "io.delta..",
                    "scala..",
                    "picocli..",
                    "..transforms.lake..",
                    "..transforms.run..",
                    "..transforms.cli..");

    @ArchTest
    static final ArchRule schemesCommandsKnowNoSpark = noClasses()
            .that()
            .resideInAPackage("..transforms.cli..")
            .and()
            .haveSimpleNameStartingWith("Scheme")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "io.delta..", "..transforms.lake..", "..transforms.run..");

    @ArchTest
    static final ArchRule scenariosKnowNoSparkAndNoCommandLine = noClasses()
            .that()
            .resideInAPackage("..transforms.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..", "picocli..", "..transforms.cli..");

    @ArchTest
    static final ArchRule scenariosCommandsKnowNoSpark = noClasses()
            .that()
            .resideInAPackage("..transforms.cli..")
            .and()
            .haveSimpleNameStartingWith("Scenario")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "io.delta..", "..transforms.lake..", "..transforms.run..");
}
