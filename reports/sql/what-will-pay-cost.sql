-- 薪酬要花多少钱?
-- What will pay cost?
-- Grain: scenario, district, staff group, component, source of funding, basis and calendar year; one amount (yuan) a month, null where nothing is paid. No parameters.
SELECT scenario, district_code, staff_group, component, funding_source, basis, CAST(EXTRACT(YEAR FROM month) AS BIGINT) AS year,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 1 THEN amount END) AS DECIMAL(38, 2)) AS month_01,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 2 THEN amount END) AS DECIMAL(38, 2)) AS month_02,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 3 THEN amount END) AS DECIMAL(38, 2)) AS month_03,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 4 THEN amount END) AS DECIMAL(38, 2)) AS month_04,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 5 THEN amount END) AS DECIMAL(38, 2)) AS month_05,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 6 THEN amount END) AS DECIMAL(38, 2)) AS month_06,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 7 THEN amount END) AS DECIMAL(38, 2)) AS month_07,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 8 THEN amount END) AS DECIMAL(38, 2)) AS month_08,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 9 THEN amount END) AS DECIMAL(38, 2)) AS month_09,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 10 THEN amount END) AS DECIMAL(38, 2)) AS month_10,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 11 THEN amount END) AS DECIMAL(38, 2)) AS month_11,
    CAST(sum(CASE WHEN EXTRACT(MONTH FROM month) = 12 THEN amount END) AS DECIMAL(38, 2)) AS month_12
FROM gold.pay_projection
GROUP BY scenario, district_code, staff_group, component, funding_source, basis, EXTRACT(YEAR FROM month)
ORDER BY scenario, district_code, staff_group, component, funding_source, basis, year
