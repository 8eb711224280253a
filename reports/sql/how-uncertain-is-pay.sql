-- 薪酬测算有多大的不确定性?
-- How uncertain are the projected amounts?
-- Grain: scenario, district, span (month, year, horizon) and its first month. Ten of a hundred runs stay below p10, ten exceed p90. No parameters.
SELECT scenario, district_code, span, from_month, expected, p10, p50, p90, runs, seed, hazard_people, hazard_person_months
FROM gold.pay_band
ORDER BY scenario, district_code, span, from_month
