package io.rosterlake.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InMemory;
import io.rosterlake.transforms.fixture.Person;
import io.rosterlake.transforms.fixture.Registers;
import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class TransformWarningsTest {
    @TempDir
    private Path folder;

    @Test
    void namesSchemesWithoutFileAndRegistersOfAbolishedDistricts(SparkSession spark) {
        Registers registers = new Registers()
                .district("910001", "no-such-scheme")
                .district("910002", null)
                .change("merged", "2025-03", List.of("910001"), List.of("910002"))
                .workers("910001", "2025-01", Person.of("A"))
                .workers("910001", "2025-02", Person.of("A"))
                .workers("910001", "2025-04", Person.of("A"));
        InMemory tables =
                InMemory.run(spark, registers, List.of(new SubmissionVersions(Optional.empty()), new DistrictMonths()));
        List.of(BronzeTables.BOUNDARY_CHANGE, SubmissionVersions.NAME, DistrictMonths.NAME)
                .forEach(table -> save(tables, table));
        LocaleOption locale = new LocaleOption();

        assertThat(new TransformWarnings(new Lake(spark, folder.toString()), new SchemeCatalogue(List.of()), locale)
                        .lines())
                .containsExactly(
                        "提示：区910001（910001）指定的办法 no-such-scheme 没有文件，2025-01 至 2025-02 按“无规定”（unknown_scheme）处理。"
                                + "请把它的文件放进方案文件夹，或在 districts.yaml 中改正。",
                        "提示：910001 自 2025-03 起已撤销，其后的 1 份花名册或台账不计入。请由接收其人员的区县报送，" + "或在 districts.yaml 的 changes 中改正。");
    }

    private void save(InMemory tables, TableName table) {
        tables.read(table)
                .write()
                .format("delta")
                .save(new Lake(tables.read(table).sparkSession(), folder.toString()).path(table));
    }
}
