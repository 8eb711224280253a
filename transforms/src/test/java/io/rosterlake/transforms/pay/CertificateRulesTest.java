package io.rosterlake.transforms.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.scheme.Scheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheme pays for qualifications. */
class CertificateRulesTest {
    @Test
    void amountsRestOnTheRulesOfAllLevels(@TempDir Path folder) {
        InventedScheme invented = InventedScheme.of("invented", """
                certificates:
                  rules:
                    - id: junior
                      says: {zh: 虚构, en: invented}
                      parameters: {junior: 100}
                      status: cited
                      citation: {article: art. 2, words: 虚构}
                    - id: senior
                      says: {zh: 虚构, en: invented}
                      parameters: {senior: 200}
                      status: cited
                      citation: {article: art. 3, words: 虚构}
                """);
        Scheme scheme = InventedScheme.load(folder, invented).schemes().get(0);

        Given<Map<CertificateLevel, BigDecimal>> given = PayRules.of(scheme, scheme, Optional.empty())
                .certificates()
                .given()
                .orElseThrow();

        assertThat(given.value().keySet()).containsExactlyInAnyOrder(CertificateLevel.JUNIOR, CertificateLevel.SENIOR);
        assertThat(given.rules())
                .extracting(rule -> rule.grounds().citation().article())
                .containsExactly("art. 2", "art. 3");
    }
}
