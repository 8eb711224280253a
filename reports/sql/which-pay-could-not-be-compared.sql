-- 哪些薪酬项目无法与实际发放比较?为什么?
-- Which parts of pay could not be compared with what was paid, and why?
-- Grain: district, register projected from, component, reason and what is missing; the months, and the amounts (yuan) of the side that is known. No parameters.
SELECT district_code, as_of, component, reason, missing, min(month) AS first_month, max(month) AS last_month,
    CAST(sum(projected) AS DECIMAL(38, 2)) AS projected, CAST(sum(actual) AS DECIMAL(38, 2)) AS actual
FROM gold.pay_backtest
WHERE projected IS NULL OR actual IS NULL
GROUP BY district_code, as_of, component, reason, missing
ORDER BY district_code, as_of, component, reason, missing
