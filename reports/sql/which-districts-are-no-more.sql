-- 哪些区县已撤销?
-- Which districts are no more?
-- Grain: district that was abolished by the month of the report; its people are counted where they went. The month of the abolition is the only one with movement
-- and without staffing. Parameter: month of the report.
WITH staffed AS (
    SELECT district_code, max(period) AS last_period
    FROM gold.staffing_district
    GROUP BY district_code
)
SELECT f.district_code, max(f.period) AS abolished_from
FROM gold.workforce_flow f
JOIN staffed s ON s.district_code = f.district_code
WHERE f.period > s.last_period AND f.period <= CAST(? AS DATE)
GROUP BY f.district_code
ORDER BY f.district_code
