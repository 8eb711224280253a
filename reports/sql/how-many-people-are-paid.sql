-- 测算中每月给多少人发薪?
-- How many people are paid in each projected month?
-- Grain: scenario, district and month. people = expected people with an amount: of each staff group and post level the component that most people get. No parameters.
WITH cell AS (
    SELECT scenario, district_code, month, staff_group, post_level, max(people) AS people
    FROM gold.pay_projection
    GROUP BY scenario, district_code, month, staff_group, post_level
)
SELECT scenario, district_code, month, CAST(sum(people) AS DECIMAL(38, 6)) AS people
FROM cell
GROUP BY scenario, district_code, month
ORDER BY scenario, district_code, month
