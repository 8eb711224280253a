package io.rosterlake.ingestion.fuzz;

import io.rosterlake.ingestion.sample.SampleFile;
import io.rosterlake.ingestion.sample.SampleOptions;
import io.rosterlake.ingestion.sample.SampleRegisters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sound registers of all kinds and forms: what the sample generator writes, and small ones of the kinds that it does not write. */
record BaseFiles(List<BaseFile> all) {
    private static final SampleOptions SAMPLE = new SampleOptions(1, 1, YearMonth.of(2026, 6));

    BaseFiles {
        all = List.copyOf(all);
    }

    /** Writes the base files into a folder of its own and reads their bytes. */
    static BaseFiles write(Path folder) throws Exception {
        List<BaseFile> files = new ArrayList<>();
        for (SampleFile file :
                SampleRegisters.write(folder.resolve("sample"), SAMPLE).files()) {
            Path path = folder.resolve("sample").resolve(file.path());
            byte[] content = Files.readAllBytes(path);
            if (file.fate() == SampleFile.Fate.ACCEPTED) {
                files.add(new BaseFile(path.getFileName().toString(), form(content), content));
            }
        }
        files.addAll(SmallRegisters.write(Files.createDirectories(folder.resolve("small"))));
        return new BaseFiles(files);
    }

    private static Form form(byte[] content) {
        if (content[0] == 'P' && content[1] == 'K') {
            return Form.XLSX;
        }
        if (content[0] == (byte) 0xD0) {
            return Form.XLS;
        }
        return content[0] == '<' ? Form.HTML : Form.CSV;
    }

    static BaseFile read(Path path) throws IOException {
        byte[] content = Files.readAllBytes(path);
        return new BaseFile(path.getFileName().toString(), form(content), content);
    }

    /** The files of one form. */
    List<BaseFile> of(Form... forms) {
        return all.stream()
                .filter(file -> Arrays.asList(forms).contains(file.form()))
                .toList();
    }
}
