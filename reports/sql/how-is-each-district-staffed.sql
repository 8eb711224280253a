-- 各区县的配备情况如何?
-- How is each district staffed?
-- Grain: district and staff group, at the district's newest month. Shortage and surplus are summed over communities and never netted.
-- Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT s.district_code,
       s.period,
       s.staff_group,
       s.communities,
       s.communities_short,
       s.communities_within,
       s.communities_over,
       s.communities_contradictory,
       s.communities_undefined,
       s.communities_no_rule,
       s.headcount,
       s.households,
       s.gross_shortage,
       s.gross_surplus,
       s.net,
       s.workers_per_10k_residents,
       s.workers_per_10k_registered
FROM gold.staffing_district s
JOIN as_of a ON a.district_code = s.district_code AND a.period = s.period
ORDER BY s.district_code, CASE WHEN s.staff_group = 'all' THEN 0 ELSE 1 END, s.staff_group
