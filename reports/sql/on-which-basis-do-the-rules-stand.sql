-- 配备结论依据哪些条款?依据的性质如何?
-- Which rules decide on staffing, and on which basis do they stand?
-- Grain: scheme, version, staff group, rule, basis and status, over communities at each district's newest month. Districts that are no more are left out. Parameter: month of the report, twice.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
), no_more AS (
    SELECT f.district_code
    FROM gold.workforce_flow f
    JOIN (SELECT district_code, max(period) AS last_period FROM gold.staffing_district GROUP BY district_code) s ON s.district_code = f.district_code
    WHERE f.period > s.last_period AND f.period <= CAST(? AS DATE)
)
SELECT s.scheme_id, s.scheme_version, s.staff_group, s.rule, s.basis, s.status, count(*) AS communities
FROM gold.staffing s
JOIN as_of a ON a.district_code = s.district_code AND a.period = s.period
WHERE s.status <> 'no_rule' AND s.district_code NOT IN (SELECT district_code FROM no_more)
GROUP BY s.scheme_id, s.scheme_version, s.staff_group, s.rule, s.basis, s.status
ORDER BY s.scheme_id, s.scheme_version, s.staff_group, s.rule, s.basis, s.status
