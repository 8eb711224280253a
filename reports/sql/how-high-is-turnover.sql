-- 近12个月的离职率有多高?
-- How high is turnover over 12 months?
-- Grain: district, street (empty = the whole district) and staff group, at the district's newest month. Every rate names its denominator.
-- Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.turnover
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT t.district_code,
       COALESCE(t.street, '') AS street,
       t.period,
       t.staff_group,
       t.months_covered,
       t.leavers_12m,
       t.opening_12m,
       t.closing,
       t.average_2pt,
       t.average_13pt,
       t.turnover_on_average_2pt,
       t.turnover_on_average_13pt,
       t.turnover_on_opening,
       t.voluntary_turnover_on_average_2pt,
       t.stayers_12m,
       t.stability_index
FROM gold.turnover t
JOIN as_of a ON a.district_code = t.district_code AND a.period = t.period
ORDER BY t.district_code, COALESCE(t.street, ''), CASE WHEN t.staff_group = 'all' THEN 0 ELSE 1 END, t.staff_group
