package io.rosterlake.ingestion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.submission.District;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictFileNamesTest {
    private static final District NANJING = district("320106", "鼓楼区");
    private static final District XUZHOU = district("320302", "鼓楼区");
    private static final District LIXIA = district("370102", "历下区");

    private final DistrictFileNames names = new DistrictFileNames(List.of(NANJING, XUZHOU, LIXIA));

    @Test
    void tellsDistrictsOfOneNameApartByTheirCode() {
        assertThat(names.of(NANJING)).isEqualTo("鼓楼区320106");
        assertThat(names.of(XUZHOU)).isEqualTo("鼓楼区320302");
        assertThat(names.of(LIXIA)).isEqualTo("历下区");
    }

    @Test
    void leavesOutWhatNoSystemAllows() {
        assertThat(DistrictFileNames.safe("甲/乙:丙?.xlsx")).isEqualTo("甲_乙_丙_.xlsx");
    }

    private static District district(String code, String name) {
        return new District(code, name, "某市", "scheme", District.Reporting.MONTHLY);
    }
}
