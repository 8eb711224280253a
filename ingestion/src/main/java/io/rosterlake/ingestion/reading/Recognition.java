package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which register a file is, and of which period.
 *
 * @param register the register: from the file name, else the sheet names, else the titles, else the headings
 * @param period the period: from file name, titles and a period column, which must agree; else from the sheet names
 */
record Recognition(Register register, Period period) {
    private static final int MOST_PERIODS_NAMED = 3;
    private static final PeriodFinder PERIODS = new PeriodFinder(Registers.layoutWords());

    static Recognition of(String fileName, List<SheetOutline> outlines) throws FileRefusedException {
        if (outlines.stream().noneMatch(SheetOutline::hasContent)) {
            throw refused(FindingCode.FILE_EMPTY, "no-content");
        }
        Register register =
                register(fileName, outlines).orElseThrow(() -> refused(FindingCode.REGISTER_UNKNOWN, "no-register"));
        List<SheetOutline> own =
                outlines.stream().filter(outline -> outline.isOf(register)).toList();
        if (own.isEmpty()) {
            throw refused(FindingCode.HEADINGS_MISSING, register.chineseName());
        }
        return new Recognition(register, period(fileName, own));
    }

    static NameHints ofName(String fileName) {
        Set<Register> registers = RegisterNames.in(List.of(fileName));
        List<Period> periods = PERIODS.find(fileName);
        boolean agree = periods.stream().map(Period::lastMonth).distinct().count() == 1;
        return new NameHints(registers.size() == 1 ? registers.iterator().next() : null, agree ? periods.get(0) : null);
    }

    private static Optional<Register> register(String fileName, List<SheetOutline> outlines) {
        return Stream.of(
                        RegisterNames.in(List.of(fileName)),
                        RegisterNames.in(
                                outlines.stream().map(SheetOutline::name).toList()),
                        RegisterNames.in(outlines.stream()
                                .flatMap(outline -> outline.titles().stream())
                                .toList()),
                        byHeadings(outlines))
                .filter(candidates -> candidates.size() == 1)
                .map(candidates -> candidates.iterator().next())
                .findFirst();
    }

    private static Set<Register> byHeadings(List<SheetOutline> outlines) {
        return outlines.stream()
                .map(SheetOutline::likeliest)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Period period(String fileName, List<SheetOutline> outlines) throws FileRefusedException {
        List<String> texts = new ArrayList<>(List.of(fileName));
        outlines.forEach(outline -> texts.addAll(outline.titles()));
        outlines.forEach(outline -> texts.addAll(outline.periodCells()));
        List<String> sheetNames = outlines.stream().map(SheetOutline::name).toList();
        List<Period> found = Stream.of(
                        periods(texts, PERIODS::find),
                        periods(sheetNames, PERIODS::find),
                        periods(texts, PERIODS::findBareYears))
                .filter(periods -> !periods.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (found.isEmpty()) {
            throw refused(FindingCode.PERIOD_MISSING, null);
        }
        Set<YearMonth> months =
                found.stream().map(Period::lastMonth).collect(Collectors.toCollection(LinkedHashSet::new));
        if (months.size() > 1) {
            String both = found.stream()
                    .map(Period::label)
                    .distinct()
                    .limit(MOST_PERIODS_NAMED)
                    .collect(Collectors.joining(" / "));
            throw refused(FindingCode.PERIOD_CONFLICT, both);
        }
        return found.get(0);
    }

    private static List<Period> periods(List<String> texts, Function<String, List<Period>> finder) {
        return texts.stream().flatMap(text -> finder.apply(text).stream()).toList();
    }

    private static FileRefusedException refused(FindingCode code, @Nullable String detail) {
        return new FileRefusedException(Finding.ofFile(code, detail));
    }
}
