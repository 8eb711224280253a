package io.rosterlake.reports.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rosterlake.reports.document.Chart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart as the JSON that the page's script draws; safe inside a script element. */
final class ChartData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChartData() {}

    static String of(Chart chart) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("horizontal", chart.direction() == Chart.Direction.HORIZONTAL);
        data.put("format", chart.format().name());
        data.put("categories", chart.categories());
        data.put("series", chart.series().stream().map(ChartData::series).toList());
        chart.reference().ifPresent(reference -> data.put("reference", reference));
        try {
            return JSON.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("chart cannot be written as JSON: " + chart.title(), e);
        }
    }

    private static Map<String, Object> series(Chart.Series series) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", series.name());
        data.put("colour", series.colour());
        data.put("stack", series.stack());
        List<?> values = series.values();
        data.put("values", values);
        return data;
    }
}
