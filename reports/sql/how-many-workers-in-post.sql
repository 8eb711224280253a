-- 在岗多少人?方案范围内多少,花名册全部多少?
-- How many workers are in post: within the scheme's scope, and in the whole register?
-- Grain: district at its newest month. in_register is null until a district's second register. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT s.district_code, s.period, s.headcount, s.communities, f.closing AS in_register
FROM gold.staffing_district s
JOIN as_of a ON a.district_code = s.district_code AND a.period = s.period
LEFT JOIN gold.workforce_flow f
    ON f.district_code = s.district_code AND f.period = s.period AND f.staff_group = 'all' AND COALESCE(f.street, '') = ''
WHERE s.staff_group = 'all'
ORDER BY s.district_code
