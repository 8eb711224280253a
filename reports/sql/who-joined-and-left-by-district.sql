-- 近12个月各区县进了多少人,因何走了多少人?
-- How many people joined and left in each district over the last 12 months, and for which reason?
-- Grain: district and staff group, over the 12 months ending with the district's newest month. months = months with movement figures.
-- opening = at the start of the first of them, closing = at the end of the last. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.workforce_flow
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
), flow AS (
    SELECT f.*, a.period AS last_period, min(f.period) OVER (PARTITION BY f.district_code) AS first_period
    FROM gold.workforce_flow f
    JOIN as_of a ON a.district_code = f.district_code
    WHERE COALESCE(f.street, '') = ''
      AND f.period <= a.period
      AND f.period > a.period - INTERVAL '12' MONTH
)
SELECT district_code,
       staff_group,
       first_period,
       last_period,
       count(DISTINCT period) AS months,
       CAST(sum(CASE WHEN period = first_period THEN opening ELSE 0 END) AS BIGINT) AS opening,
       CAST(sum(joiners) AS BIGINT) AS joiners,
       CAST(sum(transfers_in) AS BIGINT) AS transfers_in,
       CAST(sum(leavers_resigned) AS BIGINT) AS leavers_resigned,
       CAST(sum(leavers_retired) AS BIGINT) AS leavers_retired,
       CAST(sum(leavers_dismissed) AS BIGINT) AS leavers_dismissed,
       CAST(sum(leavers_contract_ended) AS BIGINT) AS leavers_contract_ended,
       CAST(sum(leavers_other) AS BIGINT) AS leavers_other,
       CAST(sum(leavers_inferred) AS BIGINT) AS leavers_inferred,
       CAST(sum(transfers_out) AS BIGINT) AS transfers_out,
       CAST(sum(CASE WHEN period = last_period THEN closing ELSE 0 END) AS BIGINT) AS closing,
       CAST(sum(residual) AS BIGINT) AS residual
FROM flow
GROUP BY district_code, staff_group, first_period, last_period
ORDER BY district_code, CASE WHEN staff_group = 'all' THEN 0 ELSE 1 END, staff_group
