-- 各社区的配备情况如何?依据哪一条?
-- How is each community staffed, and by which rule?
-- Grain: community and staff group, at the district's newest month. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT s.district_code,
       s.period,
       s.street,
       s.community_name,
       s.staff_group,
       s.households,
       s.residents,
       s.population_basis,
       s.headcount,
       s.required_low,
       s.required_high,
       s.target,
       s.shortage,
       s.surplus,
       s.households_per_worker,
       s.workers_per_10k_residents,
       s.status,
       s.undefined_because,
       s.scheme_id,
       s.scheme_version,
       s.rule,
       s.basis
FROM gold.staffing s
JOIN as_of a ON a.district_code = s.district_code AND a.period = s.period
ORDER BY s.district_code, s.street, s.community_name, CASE WHEN s.staff_group = 'all' THEN 0 ELSE 1 END, s.staff_group
