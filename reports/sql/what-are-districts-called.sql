-- 各区县叫什么?
-- What are the districts called?
-- Grain: district, with its newest name. No parameters.
WITH entry AS (
    SELECT district_code, max(recorded_at) AS recorded_at
    FROM bronze.district
    GROUP BY district_code
)
SELECT d.district_code, d.name
FROM bronze.district d
JOIN entry e ON e.district_code = d.district_code AND e.recorded_at = d.recorded_at
ORDER BY d.district_code
