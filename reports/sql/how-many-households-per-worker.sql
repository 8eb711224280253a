-- 每名社区工作者服务多少户?
-- How many households are there for each worker?
-- Grain: district at its newest month. Communities without a household count are left out of both sums and counted apart;
-- workers are those in the scheme's scope. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT s.district_code,
       s.period,
       CAST(sum(s.households) AS BIGINT) AS households,
       CAST(sum(CASE WHEN s.households IS NOT NULL THEN s.headcount ELSE 0 END) AS BIGINT) AS headcount,
       count(s.households) AS communities_counted,
       count(*) - count(s.households) AS communities_left_out
FROM gold.staffing s
JOIN as_of a ON a.district_code = s.district_code AND a.period = s.period
WHERE s.staff_group = 'all'
GROUP BY s.district_code, s.period
ORDER BY s.district_code
