package io.rosterlake.transforms.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.ruling.Ruling;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNeedTest {
    @TempDir
    private Path folder;

    private static Scheme shipped(String id) {
        return SchemeCatalogue.loadBuiltIn().versions(id).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anhui", "fuzhou", "taiyuan-2020", "xiamen-2009", "wuhan-2020"})
    void whatACopyHasLostIsMissingAndNotWithoutRule(String id) {
        Ruling others = CertificateNeed.ofOthers(shipped(id));

        assertThat(others.status()).isEqualTo(RulingStatus.MISSING);
        assertThat(others.missing()).contains("missing: certificate, 《");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangzhou-gongshu", "jinan-lixia", "ningde-fuan"})
    void documentThatSaysWhatItAsksHasNoRuleOnOtherCertificates(String id) {
        assertThat(CertificateNeed.ofOthers(shipped(id)).status()).isEqualTo(RulingStatus.NO_RULE);
    }

    @Test
    void ruleThatIsKnownInPartDoesNotRuleOtherCertificates() {
        Scheme scheme = InventedScheme.load(folder, InventedScheme.of("partly", """
                        certificates:
                          rules:
                            - id: post
                              says: {zh: 全体持证, en: everybody needs it}
                              parameters: {certificate: 岗位证, required_of: everybody}
                              missing: [junior]
                              status: cited
                              citation: {article: art. 5, words: 持证}
                        """))
                .versions("partly")
                .get(0);

        assertThat(CertificateNeed.ofOthers(scheme).status()).isEqualTo(RulingStatus.NO_RULE);
        assertThat(CertificateNeed.of(scheme))
                .singleElement()
                .satisfies(need -> assertThat(need.ruling().status()).isEqualTo(RulingStatus.RULED));
    }
}
