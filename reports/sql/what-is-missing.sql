-- 哪些数字算不出来?缺什么?
-- Which figures could not be computed, and what is missing?
-- Grain: district, table, figure, status and reason. figures = rows without the figure, people = whom they are about (null where that says nothing).
-- Counted in the district's newest month, training year and appraisal year. What a scheme deliberately does not rule (no_rule) is not missing. Parameter: month of the report, seven times.
WITH staffing_month AS (
    SELECT district_code, max(period) AS period FROM gold.staffing_district WHERE period <= CAST(? AS DATE) GROUP BY district_code
), training_year AS (
    SELECT district_code, max(year) AS year FROM gold.training_compliance WHERE as_of <= CAST(? AS DATE) GROUP BY district_code
), certificate_month AS (
    SELECT district_code, max(period) AS period FROM gold.certificate_coverage WHERE period <= CAST(? AS DATE) GROUP BY district_code
), appraisal_year AS (
    SELECT district_code, max(year) AS year FROM gold.appraisal WHERE year < EXTRACT(YEAR FROM CAST(? AS DATE) + INTERVAL '1' MONTH) GROUP BY district_code
), comparison_month AS (
    SELECT district_code, max(period) AS period FROM gold.scheme_comparison WHERE period <= CAST(? AS DATE) GROUP BY district_code
), last_register AS (
    SELECT district_code FROM gold.workforce_profile GROUP BY district_code HAVING max(period) <= CAST(? AS DATE)
), gap AS (
    SELECT s.district_code, 'staffing' AS table_name, 'requirement' AS figure, s.status_reason AS status, s.undefined_because AS because, s.scheme_id, 1 AS figures, s.headcount AS people
    FROM gold.staffing s JOIN staffing_month m ON m.district_code = s.district_code AND m.period = s.period
    WHERE s.status_reason <> 'no_rule'
    UNION ALL
    SELECT s.district_code, 'staffing', 'households_per_worker', 'households_missing', NULL, NULL, 1, s.headcount
    FROM gold.staffing s JOIN staffing_month m ON m.district_code = s.district_code AND m.period = s.period
    WHERE s.staff_group = 'all' AND s.households IS NULL
    UNION ALL
    SELECT s.district_code, 'staffing', 'workers_per_10k_residents', 'residents_missing', NULL, NULL, 1, s.headcount
    FROM gold.staffing s JOIN staffing_month m ON m.district_code = s.district_code AND m.period = s.period
    WHERE s.staff_group = 'all' AND s.residents IS NULL
    UNION ALL
    SELECT t.district_code, 'training_compliance', 'requirement', t.requirement_status, t.missing, t.scheme_id, 1, t.people
    FROM gold.training_compliance t JOIN training_year y ON y.district_code = t.district_code AND y.year = t.year
    WHERE t.requirement_status NOT IN ('ruled', 'no_rule')
    UNION ALL
    SELECT c.district_code, 'certificate_coverage', 'requirement', c.requirement_status, c.missing, c.scheme_id, 1, NULL
    FROM gold.certificate_coverage c JOIN certificate_month m ON m.district_code = c.district_code AND m.period = c.period
    WHERE c.requirement_status NOT IN ('ruled', 'no_rule')
    UNION ALL
    SELECT a.district_code, 'appraisal', 'excellent_cap', a.cap_status, a.missing, a.scheme_id, 1, a.assessed
    FROM gold.appraisal a JOIN appraisal_year y ON y.district_code = a.district_code AND y.year = a.year
    WHERE a.grade = '优秀' AND COALESCE(a.street, '') = '' AND a.cap_status NOT IN ('ruled', 'no_rule')
    UNION ALL
    SELECT a.district_code, 'appraisal', 'score_grade_conflicts', a.score_status, a.score_missing, a.scheme_id, 1, a.people
    FROM gold.appraisal a JOIN appraisal_year y ON y.district_code = a.district_code AND y.year = a.year
    WHERE COALESCE(a.street, '') = '' AND a.score_status NOT IN ('ruled', 'no_rule')
    UNION ALL
    SELECT r.district_code, 'retention', 'joining_month', 'joining_unknown', NULL, NULL, r.left_out, r.left_out
    FROM gold.retention r JOIN last_register l ON l.district_code = r.district_code
    WHERE r.left_out > 0
    UNION ALL
    SELECT o.district_code, 'retirement_outlook', 'retirement_month', 'undefined', o.undefined_because, NULL, 1, o.people_high
    FROM gold.retirement_outlook o
    WHERE o.retirement_month IS NULL AND o.assumption = 'statutory' AND o.as_of <= CAST(? AS DATE)
    UNION ALL
    SELECT c.district_code, 'scheme_comparison', 'requirement', c.status, c.missing, c.scheme_id,
           CASE WHEN c.status <> 'partly_defined' THEN c.communities WHEN c.communities_undefined > 0 THEN c.communities_undefined ELSE 1 END, NULL
    FROM gold.scheme_comparison c JOIN comparison_month m ON m.district_code = c.district_code AND m.period = c.period
    WHERE c.status NOT IN ('defined', 'no_rule')
)
SELECT district_code,
       table_name,
       figure,
       status,
       because,
       scheme_id,
       CAST(sum(figures) AS BIGINT) AS figures,
       CAST(sum(people) AS BIGINT) AS people
FROM gap
GROUP BY district_code, table_name, figure, status, because, scheme_id
ORDER BY table_name, figure, status, because, scheme_id, district_code
