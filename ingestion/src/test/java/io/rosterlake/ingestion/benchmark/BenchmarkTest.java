package io.rosterlake.ingestion.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readsTheSameRowsFromEveryForm(BenchmarkForm form) throws Exception {
        InventedRegister register = new InventedRegister(1100);
        Path file = BenchmarkFolder.file(open().landing(form, register), form);

        assertThat(OwnPath.read(file, register)).isEqualTo(1100);
    }

    @Test
    void takesARegisterInToItsEnd() throws Exception {
        InventedRegister register = new InventedRegister(600);
        BenchmarkFolder own = open();
        Path landing = own.landing(BenchmarkForm.XLSX, register);

        assertThat(OwnPath.ingest(landing, own.newLake(), register)).isEqualTo(600);
    }

    @Test
    void writesTheSameBytesEveryTime() throws Exception {
        InventedRegister register = new InventedRegister(50);
        RegisterWriter.write(register, BenchmarkForm.XLSX, folder.resolve("a"));
        RegisterWriter.write(register, BenchmarkForm.XLSX, folder.resolve("b"));

        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    }

    @Test
    void inventsNobodyTwice() {
        InventedRegister register = new InventedRegister(100_000);
        Set<String> numbers = new HashSet<>();
        for (int index = 0; index < register.rows(); index++) {
            numbers.add(register.row(index)[InventedRegister.IDENTITY_NUMBER].substring(0, 17));
        }

        assertThat(numbers).hasSize(register.rows()).allMatch(number -> number.startsWith("370199"));
        assertThat(register.acceptedRows()).isEqualTo(99_800);
    }

    @Test
    void refusesToMeasureWhatWasNotAllOfTheWork() throws Exception {
        Path file =
                BenchmarkFolder.file(open().landing(BenchmarkForm.CSV, new InventedRegister(10)), BenchmarkForm.CSV);

        assertThatThrownBy(() -> OwnPath.read(file, new InventedRegister(11)))
                .hasMessage("rows accepted: 9, expected: 10");
    }

    @Test
    void neverWorksInAFolderThatHoldsSomethingElse() throws Exception {
        Files.writeString(folder.resolve("报告.docx"), "");

        assertThatThrownBy(this::open).isInstanceOf(BenchmarkFolder.ForeignFolderException.class);
    }

    @Test
    void saysHowTheProgramComparesWithItsPeer() {
        Measurement whole = new Measurement(1000, 0.5, 1, 64_000_000);
        Measurement reading = new Measurement(1000, 0.25, 0.2, 0);
        Measurement peer = new Measurement(1000, 1, 0.5, 0);
        StringWriter out = new StringWriter();

        new ResultTable(new BenchmarkTexts("en"))
                .print(
                        List.of(
                                new FormResult(BenchmarkForm.XLSX, 2_500_000, whole, reading, Optional.of(peer)),
                                new FormResult(BenchmarkForm.HTML, 2_500_000, whole, reading, Optional.empty())),
                        new PrintWriter(out, true));

        assertThat(out.toString().lines())
                .contains(
                        "xlsx              1000     2.5 |     2000     1.0      64 |     4000     0.2 |     1000     0.5 |    2.00    0.50",
                        "html              1000     2.5 |     2000     1.0      64 |     4000     0.2 |        -       - |       -       -");
    }

    @Test
    void takesTheRunInTheMiddle() {
        List<Measurement> runs =
                List.of(new Measurement(1, 9, 3, 0), new Measurement(1, 1, 1, 0), new Measurement(1, 2, 2, 0));

        assertThat(Measurement.median(runs)).isEqualTo(new Measurement(1, 2, 2, 0));
    }

    private BenchmarkFolder open() throws Exception {
        return BenchmarkFolder.open(folder);
    }
}
