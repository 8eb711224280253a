-- 测算了哪些情景?各区县从哪期花名册起算?
-- Which scenarios were projected, and from which register of each district?
-- Grain: scenario and district that has an amount. first_month and last_month are those with amounts. No parameters.
SELECT scenario, district_code, max(as_of) AS as_of, min(month) AS first_month, max(month) AS last_month
FROM gold.pay_projection
GROUP BY scenario, district_code
ORDER BY scenario, district_code
