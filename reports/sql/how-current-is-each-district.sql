-- 各区县的数据截至哪个月?由哪个方案判定?
-- Up to which month does each district have figures, and which scheme decides there?
-- Grain: district, also those that have no figures yet. Parameter: month of the report.
WITH entry AS (
    SELECT district_code, max(recorded_at) AS recorded_at
    FROM bronze.district
    GROUP BY district_code
), figures AS (
    SELECT district_code, min(period) AS first_period, max(period) AS as_of
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT d.district_code, d.name, d.city, d.scheme_id, d.reporting, f.first_period, f.as_of
FROM bronze.district d
JOIN entry e ON e.district_code = d.district_code AND e.recorded_at = d.recorded_at
LEFT JOIN figures f ON f.district_code = d.district_code
ORDER BY d.district_code
