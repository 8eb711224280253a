-- 队伍的年龄、学历、性别、工龄等结构如何?
-- What does the workforce look like: age, education, sex, tenure and more?
-- Grain: district, street (empty = the whole district), dimension and value, at the district's newest month. people of a dimension add up to headcount. Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.workforce_profile
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
)
SELECT p.district_code,
       COALESCE(p.street, '') AS street,
       p.period,
       p.dimension,
       p.value,
       p.people,
       p.headcount,
       p.share
FROM gold.workforce_profile p
JOIN as_of a ON a.district_code = p.district_code AND a.period = p.period
ORDER BY p.district_code, COALESCE(p.street, ''), p.dimension, p.value
