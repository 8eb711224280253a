-- 最新的数据截至哪个月?
-- Which month is the newest with figures?
-- Grain: one row.
SELECT max(period) AS period
FROM gold.staffing_district
