package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeException;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.rotation.KeyRotation;
import io.rosterlake.ingestion.rotation.RotationListener;
import io.rosterlake.ingestion.rotation.RotationResult;
import io.rosterlake.ingestion.rotation.UnknownKeysException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    private static final BronzeTable WORKERS = IngestFixture.TABLES.of(Register.WORKERS);
    private static final String MAY = "370102/2026-06-01收/人员花名册2026-05.csv";
    private static final String JUNE = "370102/2026-07-01收/人员花名册2026-06.csv";
    private static final String NEW_KEY = "b2".repeat(32);

    @TempDir
    Path folder;

    private IngestFixture fixture;
    private PersonKey oldKey;
    private PersonKey newKey;

    @BeforeEach
    void fillALake() throws Exception {
        fixture = new IngestFixture(folder);
        oldKey = PersonKey.parse(IngestFixture.KEY, "test");
        newKey = PersonKey.parse(NEW_KEY, "test");
        fixture.putWorkers(MAY, 0, 3);
        fixture.putWorkers(JUNE, 1, 3);
        fixture.run().run();
    }

    @Test
    void givesEverybodyTheNewKeyAndLeavesNoTraceOfTheOldOne() throws Exception {
        RotationResult result = rotation(new Quiet()).run(List.of(fixture.landing()), false);

        assertThat(result.files()).isEqualTo(2);
        assertThat(result.keys()).isEqualTo(8); // four people, their numbers and their names
        assertThat(keys("person_key"))
                .containsExactlyInAnyOrder(person(0), person(1), person(2), person(1), person(2), person(3));
        assertThat(keys("name_key")).contains(newKey.ofName(IngestFixture.name(0)));
        assertThat(filesHolding(oldKey.ofIdentityNumber(IngestFixture.identity(0))))
                .isEmpty();
        assertThat(filesHolding(newKey.ofIdentityNumber(IngestFixture.identity(0))))
                .isNotEmpty();
    }

    @Test
    void theLakeGoesOnWithTheNewKeyOnly() throws Exception {
        rotation(new Quiet()).run(List.of(fixture.landing()), false);

        assertThatThrownBy(() -> fixture.run().run())
                .isInstanceOfSatisfying(LakeException.class, e -> assertThat(e.reason())
                        .isEqualTo(LakeException.Reason.OTHER_PERSON_KEY));
        fixture.usePersonKey(newKey);
        fixture.putWorkers("370102/2026-08-01收/人员花名册2026-07.csv", 2, 3);

        IngestOutcome outcome = fixture.run().run();

        assertThat(outcome.known()).isEqualTo(2);
        assertThat(outcome.decided()).hasSize(1);
        assertThat(keys("person_key").stream().filter(person(3)::equals)).hasSize(2);
    }

    @Test
    void changesNothingWhenAFileIsGone() throws Exception {
        Files.delete(fixture.landing().resolve(MAY));

        assertThatThrownBy(() -> rotation(new Quiet()).run(List.of(fixture.landing()), false))
                .isInstanceOfSatisfying(
                        UnknownKeysException.class, e -> assertThat(e.files()).containsExactly(MAY));

        assertThat(keys("person_key")).contains(oldKey.ofIdentityNumber(IngestFixture.identity(0)));
        assertThat(fixture.run().run().decided()).isEmpty();
    }

    @Test
    void findsFilesInAnArchiveByTheirContent() throws Exception {
        Path archive = Files.createDirectories(folder.resolve("archive/370102/旧"));
        Files.move(fixture.landing().resolve(MAY), archive.resolve("a.csv"));

        RotationResult result = rotation(new Quiet()).run(List.of(fixture.landing(), folder.resolve("archive")), false);

        assertThat(result.files()).isEqualTo(2);
        assertThat(keys("person_key")).contains(person(0));
    }

    @Test
    void rehearsesWithoutChangingAnything() throws Exception {
        var before = fixture.versions();

        rotation(new Quiet()).run(List.of(fixture.landing()), true);

        assertThat(fixture.versions()).isEqualTo(before);
    }

    @Test
    void isContinuedAfterItWasStoppedAndTakesNothingInUntilThen() throws Exception {
        assertThatThrownBy(() -> rotation(new StoppedAfter(3)).run(List.of(fixture.landing()), false))
                .hasMessage("stopped");
        assertThatThrownBy(() -> fixture.run().run())
                .isInstanceOfSatisfying(LakeException.class, e -> assertThat(e.reason())
                        .isEqualTo(LakeException.Reason.ROTATION_UNFINISHED));

        rotation(new Quiet()).run(List.of(fixture.landing()), false);

        assertThat(keys("person_key")).hasSize(6).doesNotContain(oldKey.ofIdentityNumber(IngestFixture.identity(1)));
        fixture.usePersonKey(newKey);
        assertThat(fixture.run().run().decided()).isEmpty();
    }

    @Test
    void removesTheTablesDerivedFromTheOldKeys() throws Exception {
        Path silver = Files.createDirectories(fixture.lakeFolder().resolve("silver/person_month"));
        Files.writeString(silver.resolve("part.parquet"), "x");

        assertThat(rotation(new Quiet()).run(List.of(fixture.landing()), false).derivedRemoved())
                .isTrue();

        assertThat(fixture.lakeFolder().resolve("silver")).doesNotExist();
    }

    @Test
    void changesBackAndForthAsOftenAsIsAskedFor() throws Exception {
        rotation(new Quiet()).run(List.of(fixture.landing()), false);
        new KeyRotation(fixture.lake(), IngestFixture.TABLES, newKey, oldKey, new Quiet())
                .run(List.of(fixture.landing()), false);

        rotation(new Quiet()).run(List.of(fixture.landing()), false);

        assertThat(keys("person_key"))
                .containsExactlyInAnyOrder(person(0), person(1), person(2), person(1), person(2), person(3));
    }

    @Test
    void saysThatTheKeyBeforeIsAnotherOneRatherThanThatFilesAreMissing() {
        KeyRotation wrong = new KeyRotation(fixture.lake(), IngestFixture.TABLES, newKey, oldKey, new Quiet());

        assertThatThrownBy(() -> wrong.run(List.of(fixture.landing()), true))
                .isInstanceOfSatisfying(LakeException.class, e -> assertThat(e.reason())
                        .isEqualTo(LakeException.Reason.OTHER_PERSON_KEY));
    }

    private KeyRotation rotation(RotationListener listener) {
        return new KeyRotation(fixture.lake(), IngestFixture.TABLES, oldKey, newKey, listener);
    }

    private String person(int number) {
        return newKey.ofIdentityNumber(IngestFixture.identity(number));
    }

    private List<String> keys(String column) {
        Lake lake = fixture.lake();
        return lake.read(WORKERS, List.of(column)).stream()
                .map(row -> row.text(column))
                .toList();
    }

    /** Files of the workers table in whose bytes a key stands. Parquet's dictionaries of these small files are as good as uncompressed. */
    private List<Path> filesHolding(String key) throws IOException {
        try (Stream<Path> files = Files.walk(fixture.lakeFolder().resolve("bronze/workers"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, key))
                    .toList();
        }
    }

    private static boolean holds(Path file, String key) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(key.substring(0, 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static class Quiet implements RotationListener {
        @Override
        public void read(int files, int all) {}

        @Override
        public void rewritten(int tables, int all) {}
    }

    private static final class StoppedAfter extends Quiet {
        private final int tables;

        StoppedAfter(int tables) {
            this.tables = tables;
        }

        @Override
        public void rewritten(int done, int all) {
            if (done == tables) {
                throw new IllegalStateException("stopped");
            }
        }
    }
}
