-- 每年有多少人到退休年龄?
-- How many people reach retirement each year?
-- Grain: district, assumption and calendar year (no year: the month of retirement cannot be told). people_low counts nobody whose class is open, people_high = people_low + class_missing.
-- workers = people in the register without retained retirees. The outlook stands as of a district's last register only: one later than the month of the report is left out. Parameter: month of the report.
WITH workers AS (
    SELECT p.district_code, p.period, CAST(sum(p.people) AS BIGINT) AS workers
    FROM gold.workforce_profile p
    WHERE p.dimension = 'staff_group' AND p.value <> 'retained_retiree' AND COALESCE(p.street, '') = ''
    GROUP BY p.district_code, p.period
)
SELECT o.district_code,
       o.as_of,
       o.assumption,
       EXTRACT(YEAR FROM o.retirement_month) AS year,
       w.workers,
       CAST(sum(o.people_low) AS BIGINT) AS people_low,
       CAST(sum(o.people_high) AS BIGINT) AS people_high,
       CAST(sum(o.class_missing) AS BIGINT) AS class_missing,
       max(o.undefined_because) AS undefined_because,
       max(o.rule) AS rule
FROM gold.retirement_outlook o
LEFT JOIN workers w ON w.district_code = o.district_code AND w.period = o.as_of
WHERE o.as_of <= CAST(? AS DATE)
GROUP BY o.district_code, o.as_of, o.assumption, EXTRACT(YEAR FROM o.retirement_month), w.workers
ORDER BY o.district_code, CASE o.assumption WHEN 'statutory' THEN 1 WHEN 'earliest' THEN 2 ELSE 3 END, EXTRACT(YEAR FROM o.retirement_month)
