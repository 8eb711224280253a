package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.BronzeTables;
import io.rosterlake.ingestion.lake.Lake;
import io.rosterlake.ingestion.lake.LakeLocation;
import io.rosterlake.ingestion.person.PersonKey;
import io.rosterlake.ingestion.reading.ReadingOptions;
import io.rosterlake.ingestion.reading.RegisterFiles;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.submission.Districts;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionLedger;
import io.rosterlake.ingestion.testing.InventedPerson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A landing folder with small registers, and a lake to take them in. */
final class IngestFixture {
    static final BronzeTables TABLES = new BronzeTables(Registers::columns);
    static final String DISTRICT = "370102";

    static final String KEY = "a1".repeat(32);

    private static final String HEADINGS = "街道,社区,姓名,性别,身份证号,学历,学位,职务,等级,人员类别,参加社区工作时间,联系电话";

    private final Path folder;
    private Districts districts = Districts.builtIn();
    private PersonKey personKey;
    private Path jobs;
    private String programVersion = "test";
    private HoldRule holdRule = new HoldRule(0.2, false);
    private Clock clock = Clock.fixed(Instant.parse("2026-07-01T18:00:00Z"), ZoneOffset.UTC);

    IngestFixture(Path folder) throws Exception {
        this.folder = folder;
        this.personKey = PersonKey.parse(KEY, "test");
        this.jobs = lakeFolder().resolve("_jobs");
        Files.createDirectories(landing());
    }

    Path landing() {
        return folder.resolve("landing");
    }

    Path lakeFolder() {
        return folder.resolve("lake");
    }

    Path jobs() {
        return jobs;
    }

    void useJobs(Path other) {
        jobs = other;
    }

    void useProgramVersion(String other) {
        programVersion = other;
    }

    void useDistricts(Districts others) {
        districts = others;
    }

    void usePersonKey(PersonKey other) {
        personKey = other;
    }

    void holdEveryVersion() {
        holdRule = new HoldRule(0.2, true);
    }

    void useClock(Clock other) {
        clock = other;
    }

    static String identity(int person) {
        return InventedPerson.identity("19%02d0%d15".formatted(70 + person % 20, 1 + person % 9), 100 + person * 2);
    }

    static String name(int person) {
        return "虚构" + (char) ('甲' + person);
    }

    static String phone(int person) {
        return "1390000%04d".formatted(person);
    }

    /** Writes a workers register with the people of these numbers. */
    void putWorkers(String path, int firstPerson, int people) throws Exception {
        String rows = IntStream.range(firstPerson, firstPerson + people)
                .mapToObj(person -> "甲街道,乙社区,%s,,%s,本科,学士,委员,七级,两委,2013年9月,%s"
                        .formatted(name(person), identity(person), phone(person)))
                .collect(Collectors.joining("\n"));
        put(path, HEADINGS + "\n" + rows + "\n");
    }

    void put(String path, String content) throws Exception {
        Path file = landing().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    IngestRun run() throws Exception {
        return run(file ->
                RegisterFiles.open(file, ReadingOptions.named(file.getFileName().toString())));
    }

    IngestRun run(FileOpener opener) throws Exception {
        return run(opener, new Silent());
    }

    IngestRun run(FileOpener opener, IngestListener listener) throws Exception {
        LakeLocation lake = LakeLocation.of(lakeFolder());
        IngestSettings settings = new IngestSettings(
                landing(),
                lake,
                jobs(),
                JobsDatabase.embedded(jobs()),
                districts,
                personKey,
                holdRule,
                2,
                clock,
                programVersion);
        IngestSettings.Reading reading = new IngestSettings.Reading(opener, RegisterFiles::hints, Registers::columns);
        return new IngestRun(settings, reading, listener);
    }

    Lake lake() {
        return Lake.open(LakeLocation.of(lakeFolder()), TABLES, "test");
    }

    List<Submission> submissions() {
        return SubmissionLedger.read(lake(), "test").all();
    }

    int rows(Register register) {
        return lake().read(TABLES.of(register), List.of("submission_id")).size();
    }

    /** Version of every table. */
    Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        Lake lake = lake();
        for (BronzeTable table : TABLES.all()) {
            versions.put(table.name(), lake.version(table).orElse(-1));
        }
        return versions;
    }

    /** Hears nothing. */
    static class Silent implements IngestListener {
        @Override
        public void started(int waiting, int known) {}

        @Override
        public void decided(Submission submission) {}

        @Override
        public void passedOver() {}
    }
}
