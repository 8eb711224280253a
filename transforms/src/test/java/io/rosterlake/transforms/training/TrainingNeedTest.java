package io.rosterlake.transforms.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingNeedTest {
    @TempDir
    private Path folder;

    @Test
    void aRuleOfWhichOneAmountIsLostLeavesItsGroupsOpenAndNoOthers() {
        Scheme scheme = InventedScheme.load(folder, InventedScheme.of("partly", """
                        training:
                          rules:
                            - id: amount
                              says: {zh: 每年, en: a year}
                              parameters: {sessions_per_year: 2, applies_to: [committee]}
                              missing: [class_hours_per_year]
                              status: cited
                              citation: {article: art. 12, words: 每年2次}
                        """))
                .versions("partly")
                .get(0);

        TrainingNeed committee = TrainingNeed.of(scheme, StaffGroup.COMMITTEE);

        assertThat(committee.ruling().status()).isEqualTo(RulingStatus.MISSING);
        assertThat(committee.ruling().missing()).contains("missing: class hours", "art. 12");
        assertThat(TrainingNeed.of(scheme, StaffGroup.RECRUITED).ruling().status())
                .isEqualTo(RulingStatus.NO_RULE);
    }
}
