-- 与一年前相比,薪酬为什么变动?
-- What makes pay differ from that of a year before?
-- Grain: scenario, district, component and cause; amount (yuan) over the months asked for, each against the same month a year before. Parameters: first and last month.
SELECT scenario, district_code, component, cause, CAST(sum(amount) AS DECIMAL(38, 2)) AS amount
FROM gold.pay_change
WHERE month BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)
GROUP BY scenario, district_code, component, cause
ORDER BY scenario, district_code, component, cause
