package io.rosterlake.transforms.certificate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedSpark.class)
class CertificateNameTest {
    @ParameterizedTest
    @CsvSource({
        "社区工作者岗位资格证书,社区工作者岗位资格证",
        "计算机操作合格证书,计算机操作合格证",
        "劳动保障协理员国家职业资格证书,劳动保障协理员",
        "社会助理工作师,助理社会工作师",
        "社会高级工作师,高级社会工作师",
        "助理社工师,助理社会工作师",
        "社工师,社会工作师",
        "社会工作师,社会工作师",
        "高级社会工作师,高级社会工作师"
    })
    void documentsAndRegistersMeanTheSameCertificate(String written, String name) {
        assertThat(CertificateName.of(written)).isEqualTo(name);
    }

    @Test
    void levelBesideTheNameDecides(SparkSession spark) {
        List<Row> written = List.of(
                RowFactory.create("社会工作者职业水平证书", "初级"),
                RowFactory.create("社会工作者职业水平证书", "中级"),
                RowFactory.create("社会工作者职业水平证书", null),
                RowFactory.create("高级社会工作师", null),
                RowFactory.create("计算机操作合格证书", "高级"),
                RowFactory.create("社区工作者 岗位资格证书", null));

        assertThat(spark.createDataFrame(written, StructType.fromDDL("written STRING, level STRING"))
                        .select(CertificateName.of(col("written"), col("level")))
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("助理社会工作师", "社会工作师", "社会工作者职业水平证", "高级社会工作师", "计算机操作合格证", "社区工作者岗位资格证");
    }
}
