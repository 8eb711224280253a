-- 哪些薪酬测算偏差最大?原因是什么?
-- Which projections of pay missed most, and why?
-- Grain: district, month, component and cause. No parameters.
SELECT district_code, month, component, cause, people, error
FROM gold.pay_backtest_miss
ORDER BY abs(error) DESC, district_code, month, component, cause
