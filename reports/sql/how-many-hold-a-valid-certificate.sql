-- 多少人持有有效证书?哪些90天内到期?方案要求谁持证?
-- How many hold a valid certificate, which end within 90 days, and whom does the scheme ask for one?
-- Grain: district, street, staff group and certificate, at the district's newest month. Of the social-work levels a person counts in one.
-- A certificate that nobody of a cell holds and no scheme asks for has no row there. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.certificate_coverage
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT c.district_code,
       c.street,
       c.period,
       c.staff_group,
       c.certificate,
       c.people,
       c.holders,
       c.valid_holders,
       c.expiring_90d,
       c.required_people,
       c.required_holders,
       c.coverage_rate,
       c.requirement_rate,
       c.requirement_status,
       c.scheme_id,
       c.scheme_version,
       c.rule,
       c.basis
FROM gold.certificate_coverage c
JOIN as_of a ON a.district_code = c.district_code AND a.period = c.period
ORDER BY c.district_code, c.certificate, c.street, c.staff_group
