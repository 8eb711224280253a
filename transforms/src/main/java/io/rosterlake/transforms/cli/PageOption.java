package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.CsvPage;
import io.rosterlake.transforms.page.HtmlPage;
import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.TextPage;
import io.rosterlake.transforms.page.XlsxPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --format}, {@code --out} and {@code --width}: the form in which a command gives out a page, and where to. */
final class PageOption {
    private static final int NARROWEST = 60;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "page.format")
    private @Nullable String formatName;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "page.out")
    private @Nullable Path out;

    @Option(names = "--width", paramLabel = "N", descriptionKey = "page.width", defaultValue = "100")
    private int width = 100;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The forms of a page. */
    enum Format {
        TEXT,
        HTML,
        XLSX,
        CSV;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Gives a page out.
     *
     * @param page the page
     * @param csvTable number of the table that stands for the page in comma-separated values
     * @param possible the forms that the command has
     */
    void give(Page page, int csvTable, Set<Format> possible) throws IOException {
        boolean english = page.locale().getLanguage().equals("en");
        Format format = format(possible, english);
        if (width < NARROWEST) {
            throw wrong(english ? "--width is at least " + NARROWEST : "--width 至少为 " + NARROWEST);
        }
        Path file = out;
        if (file == null && format == Format.XLSX) {
            throw wrong(english ? "a workbook needs a file: --out FILE.xlsx" : "工作簿须写入文件：--out 文件.xlsx");
        }
        byte[] content =
                switch (format) {
                    case TEXT -> TextPage.of(page, width).getBytes(StandardCharsets.UTF_8);
                    case HTML -> HtmlPage.of(page).getBytes(StandardCharsets.UTF_8);
                    case XLSX -> XlsxPage.of(page);
                    case CSV -> CsvPage.of(page.tables().get(csvTable)).getBytes(StandardCharsets.UTF_8);
                };
        PrintWriter terminal = spec.commandLine().getOut();
        if (file != null) {
            write(file, content, english);
            terminal.println((english ? "Written: " : "已写入：") + file);
        } else {
            terminal.print(new String(content, StandardCharsets.UTF_8));
        }
        terminal.flush();
    }

    private void write(Path file, byte[] content, boolean english) throws IOException {
        if (Files.isDirectory(file)) {
            throw wrong((english ? "--out names a folder, not a file: " : "--out 是文件夹，应为文件：") + file);
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }

    /** Whether the form asked for is one that people sort and filter, rather than read. */
    boolean isForSpreadsheets(Set<Format> possible, boolean english) {
        Format format = format(possible, english);
        return format == Format.XLSX || format == Format.CSV;
    }

    /** The form asked for; without one, that of the file's ending, else text. */
    Format format(Set<Format> possible, boolean english) {
        String asked = formatName == null ? ending() : formatName;
        return Arrays.stream(Format.values())
                .filter(format -> possible.contains(format) && format.code().equals(asked))
                .findFirst()
                .orElseThrow(() -> wrong((english ? "no such format '%s'; possible: %s" : "没有格式“%s”；可用：%s")
                        .formatted(
                                asked,
                                Arrays.stream(Format.values())
                                        .filter(possible::contains)
                                        .map(Format::code)
                                        .collect(Collectors.joining(", ")))));
    }

    private String ending() {
        String name = out == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(Format.values()).map(Format::code).anyMatch(ending::equals) ? ending : Format.TEXT.code();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
