package io.rosterlake.ingestion.sample.housestyle;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Departure;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import io.rosterlake.ingestion.sample.population.Worker;
import java.time.LocalDate;

/** The forms of one district. The same content gives the same bytes. */
public sealed interface HouseStyle permits LixiaStyle, GongshuStyle, TinghuStyle, FuanStyle, XiaodianStyle {

    static HouseStyle of(SampleDistrict district) {
        return switch (district) {
            case LIXIA -> new LixiaStyle();
            case GONGSHU -> new GongshuStyle();
            case TINGHU -> new TinghuStyle();
            case FUAN -> new FuanStyle();
            case XIAODIAN -> new XiaodianStyle();
        };
    }

    /** Name of the district's folder in the landing folder: its code or its name. */
    String folder();

    /** File name without remark and ending. */
    String fileName(Register register, Period period);

    /** Ending of the file's name with its dot; it need not agree with what the file is. */
    String ending();

    byte[] workers(RegisterContent<Worker> content);

    byte[] communities(RegisterContent<Community> content);

    byte[] departures(RegisterContent<Departure> content);

    /** Whether departures come every quarter; otherwise every month with a departure in it. */
    boolean departuresQuarterly();

    /** How the district writes a day in which somebody joined or left. */
    CellValue day(LocalDate day);

    /** Lines that a person takes in the workers register. */
    default int lines(Worker worker) {
        return 1;
    }
}
