package io.rosterlake.ingestion.sample.housestyle;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.population.Appraisal;
import io.rosterlake.ingestion.sample.population.Certificate;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Departure;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import io.rosterlake.ingestion.sample.population.Training;
import io.rosterlake.ingestion.sample.population.Worker;
import java.time.LocalDate;
import java.util.List;

/** The forms of one district. The same content gives the same bytes. */
public abstract sealed class HouseStyle permits LixiaStyle, GongshuStyle, TinghuStyle, FuanStyle, XiaodianStyle {
    private final EventColumns eventColumns;

    HouseStyle(EventColumns eventColumns) {
        this.eventColumns = eventColumns;
    }

    public static HouseStyle of(SampleDistrict district) {
        return switch (district) {
            case LIXIA -> new LixiaStyle();
            case GONGSHU -> new GongshuStyle();
            case TINGHU -> new TinghuStyle();
            case FUAN -> new FuanStyle();
            case XIAODIAN -> new XiaodianStyle();
        };
    }

    /** Name of the district's folder in the landing folder: its code or its name. */
    public abstract String folder();

    /** File name without remark and ending. */
    public abstract String fileName(Register register, Period period);

    /** Ending of the file's name with its dot; it need not agree with what the file is. */
    public abstract String ending();

    public abstract byte[] workers(RegisterContent<Worker> content);

    public abstract byte[] communities(RegisterContent<Community> content);

    public final byte[] departures(RegisterContent<Departure> content) {
        return events(Register.DEPARTURES, content, eventColumns.departures());
    }

    public final byte[] trainings(RegisterContent<Training> content) {
        return events(Register.TRAININGS, content, eventColumns.trainings());
    }

    public final byte[] certificates(RegisterContent<Certificate> content) {
        return events(Register.CERTIFICATES, content, eventColumns.certificates());
    }

    public final byte[] appraisals(RegisterContent<Appraisal> content) {
        return events(Register.APPRAISALS, content, eventColumns.appraisals());
    }

    /** A plain list of what happened to people. */
    abstract <T> byte[] events(Register register, RegisterContent<T> content, List<StyleColumn<T>> columns);

    /** Whether departures come every quarter; otherwise every month with a departure in it. */
    public abstract boolean departuresQuarterly();

    /** How the district writes a day in which somebody joined or left. */
    public abstract CellValue day(LocalDate day);

    /** Lines that a person takes in the workers register. */
    public int lines(Worker worker) {
        return 1;
    }
}
