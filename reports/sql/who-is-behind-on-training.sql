-- 谁的培训落后于要求?
-- Who is behind on training?
-- Grain: district, street, staff group and calendar year; the district's newest year and the one before. A year that is not over is judged as of its last month.
-- full_year_people of a cell with requirement_status = ruled are judged; everybody else is not. Parameter: month of the report.
WITH newest AS (
    SELECT district_code, max(year) AS year
    FROM gold.training_compliance
    WHERE as_of <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT t.district_code,
       t.street,
       t.year,
       t.staff_group,
       t.as_of,
       t.elapsed_months,
       CASE WHEN t.year_complete THEN 'complete' ELSE 'running' END AS year_state,
       t.people,
       t.full_year_people,
       t.part_year_people,
       t.class_hours,
       t.sessions,
       t.required_hours,
       t.required_sessions,
       t.compliant,
       t.on_track,
       t.behind,
       t.compliance_rate,
       t.requirement_status,
       t.missing,
       t.scheme_id,
       t.scheme_version,
       t.rule,
       t.basis
FROM gold.training_compliance t
JOIN newest n ON n.district_code = t.district_code
WHERE t.year IN (n.year, n.year - 1)
ORDER BY t.year DESC, t.district_code, t.street, t.staff_group
