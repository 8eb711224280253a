package io.rosterlake.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.rosterlake.ingestion", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.rosterlake.ingestion.";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule READING_KNOWS_NO_LAKE_AND_NO_JOBS = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "container..", ROOT + "layout..", ROOT + "value..", ROOT + "register..", ROOT + "reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "lake..",
                    ROOT + "person..",
                    ROOT + "submission..",
                    ROOT + "job..",
                    ROOT + "cli..",
                    "io.delta..");

    @ArchTest
    static final ArchRule WHAT_COMES_LATER_IS_UNKNOWN_TO_WHAT_COMES_BEFORE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("lake")
            .definedBy(ROOT + "lake..")
            .layer("submission")
            .definedBy(ROOT + "submission..")
            .layer("feedback")
            .definedBy(ROOT + "feedback..")
            .layer("job")
            .definedBy(ROOT + "job..")
            .layer("cli")
            .definedBy(ROOT + "cli..")
            .whereLayer("lake")
            .mayOnlyBeAccessedByLayers("submission", "feedback", "job", "cli")
            .whereLayer("submission")
            .mayOnlyBeAccessedByLayers("feedback", "job", "cli")
            .whereLayer("feedback")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule ONLY_JOBS_KNOW_SPRING = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "job..", ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule ONLY_THE_LAKE_KNOWS_DELTA_KERNEL = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "lake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.delta..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_SPARK =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.spark..");
}
