package io.rosterlake.reports.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rosterlake.reports.document.Chart;
import io.rosterlake.reports.document.Format;
import io.rosterlake.reports.document.LineChart;
import io.rosterlake.reports.document.Waterfall;
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
        return json(chart.title(), data);
    }

    static String of(LineChart chart) {
        Map<String, Object> data = kind("lines", chart.format());
        data.put("categories", chart.categories());
        data.put("series", chart.lines());
        data.put("bands", chart.bands());
        return json(chart.title(), data);
    }

    static String of(Waterfall chart) {
        Map<String, Object> data = kind("waterfall", chart.format());
        data.put("steps", chart.steps());
        return json(chart.title(), data);
    }

    private static Map<String, Object> kind(String kind, Format format) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", kind);
        data.put("format", format.name());
        return data;
    }

    private static String json(String title, Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("chart cannot be written as JSON: " + title, e);
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
