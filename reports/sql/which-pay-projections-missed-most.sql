-- 哪些薪酬测算偏差最大?原因是什么?
-- Which projections of pay missed most, and why?
-- Grain: district, register projected from, component and cause, over all months compared, the largest error (yuan) first. person_months = people whose amounts differ,
-- month by month. No parameters.
SELECT district_code, as_of, component, cause, min(month) AS first_month, max(month) AS last_month, count(DISTINCT month) AS months,
    CAST(sum(people) AS BIGINT) AS person_months, CAST(sum(error) AS DECIMAL(38, 2)) AS error
FROM gold.pay_backtest_miss
GROUP BY district_code, as_of, component, cause
ORDER BY abs(sum(error)) DESC, district_code, as_of, component, cause
