-- 以往的薪酬测算与实际发放差多少?
-- How near did earlier projections of pay come to what was paid?
-- Grain: district, register projected from, month and component of which both amounts are known. No parameters.
SELECT district_code, as_of, month, months_ahead, component, projected, actual, error, error_rate, mape, people_projected, people_actual, basis
FROM gold.pay_backtest
WHERE projected IS NOT NULL AND actual IS NOT NULL
ORDER BY district_code, as_of, month, component
