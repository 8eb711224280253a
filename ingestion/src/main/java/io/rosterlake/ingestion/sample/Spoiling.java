package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.sample.Defect.BadCell;
import io.rosterlake.ingestion.sample.Defect.RepeatedLine;
import io.rosterlake.ingestion.sample.Defect.WrongTotal;
import io.rosterlake.ingestion.sample.RegisterDraft.Planted;
import io.rosterlake.ingestion.sample.housestyle.Entry;
import io.rosterlake.ingestion.sample.housestyle.RegisterContent;
import io.rosterlake.ingestion.sample.population.Role;
import io.rosterlake.ingestion.sample.population.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts defects into a workers register. The victims hold no leading role and are in the registers before and after as well. */
final class Spoiling {
    private final Set<String> steadyPeople;

    /**
     * @param steadyPeople identity numbers of those whom the registers before and after list, too
     */
    Spoiling(Set<String> steadyPeople) {
        this.steadyPeople = Set.copyOf(steadyPeople);
    }

    RegisterDraft<Worker> spoil(RegisterContent<Worker> content, List<Defect> defects) {
        RegisterDraft<Worker> draft = RegisterDraft.of(content);
        for (Defect defect : defects) {
            draft = spoil(draft, defect);
        }
        return draft;
    }

    private RegisterDraft<Worker> spoil(RegisterDraft<Worker> draft, Defect defect) {
        RegisterContent<Worker> content = draft.content();
        List<Entry<Worker>> entries = new ArrayList<>(content.entries());
        if (defect instanceof BadCell bad) {
            int index = victim(entries);
            Entry<Worker> entry = entries.get(index);
            var end = content.period().lastMonth().atEndOfMonth();
            entries.set(index, entry.with(bad.column(), bad.cell().of(entry.subject(), end)));
            return draft.spoiled(content.withEntries(entries), new Planted(bad.code(), bad.column()), bad.rejects());
        }
        if (defect instanceof RepeatedLine) {
            int index = victim(entries);
            entries.add(index + 1, entries.get(index));
            return draft.spoiled(
                    content.withEntries(entries), new Planted(FindingCode.DUPLICATE_PERSON, "id_number"), true);
        }
        if (defect instanceof WrongTotal wrong) {
            return draft.spoiled(
                    content.withPrintedTotalOff(wrong.off()), new Planted(FindingCode.TOTAL_MISMATCH, null), false);
        }
        return draft;
    }

    /** The middle one of those who will do. A number that ends in X cannot be mistaken for a figure. */
    private int victim(List<Entry<Worker>> entries) {
        List<Integer> candidates = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry<Worker> entry = entries.get(index);
            String number = entry.subject().person().identityNumber();
            if (isOrdinary(entry.subject().role())
                    && entry.replaced().isEmpty()
                    && !number.endsWith("X")
                    && steadyPeople.contains(number)) {
                candidates.add(index);
            }
        }
        return candidates.get(candidates.size() / 2);
    }

    private static boolean isOrdinary(Role role) {
        return role == Role.MEMBER || role == Role.WORKER || role == Role.STATION_STAFF;
    }
}
