package io.rosterlake.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.rosterlake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NEITHER_SPARK_NOR_SPRING_NOR_THE_OTHER_MODULES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.spark..",
                    "org.springframework..",
                    "io.rosterlake.ingestion..",
                    "io.rosterlake.transforms..");

    @ArchTest
    static final ArchRule ONLY_THE_LAKE_KNOWS_HOW_DELTA_LISTS_FILES = noClasses()
            .that()
            .resideOutsideOfPackages("..reports.lake..", "..reports.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.delta..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule ONLY_THE_DATABASE_SPEAKS_JDBC = noClasses()
            .that()
            .resideOutsideOfPackage("..reports.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule PAGE_AND_WORKBOOK_KNOW_THE_DOCUMENT_ONLY = noClasses()
            .that()
            .resideInAnyPackage("..reports.page..", "..reports.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reports.workforce..", "..reports.database..", "..reports.lake..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.rosterlake.reports.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule COMMANDS_ARE_NOT_AN_API = classes()
            .that()
            .resideInAPackage("..reports.command..")
            .and()
            .doNotHaveSimpleName("Commands")
            .should()
            .notBePublic();
}
