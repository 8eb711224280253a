-- 如果采用别处的方案,各区县应配多少人?现有人员要花多少钱?
-- How many workers would other schemes demand, and what would today's people cost?
-- Grain: district and scheme compared with, at the district's newest month. Sums are over the communities that have an answer; missing says why others have none. Costs are yuan a month, and null before the last register; cost_missing says why others are null. no_rule: the scheme rules pay only. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.scheme_comparison
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT c.district_code,
       c.period,
       c.scheme_id,
       c.scheme_version,
       CASE WHEN c.is_own THEN 'own' ELSE 'other' END AS relation,
       c.status,
       c.communities,
       c.communities_undefined,
       c.communities_contradictory,
       c.headcount,
       c.required_low,
       c.required_high,
       c.target,
       c.gross_shortage,
       c.gross_surplus,
       c.missing,
       c.rule,
       c.basis,
       c.cost_people,
       c.cost_per_month,
       c.cost_per_worker,
       c.cost_per_household,
       c.wage_cost_per_month,
       c.known_cost_per_month,
       c.fill_people,
       c.fill_cost_per_month,
       c.cost_basis,
       c.cost_missing
FROM gold.scheme_comparison c
JOIN as_of a ON a.district_code = c.district_code AND a.period = c.period
ORDER BY c.scheme_id, c.scheme_version, c.district_code
