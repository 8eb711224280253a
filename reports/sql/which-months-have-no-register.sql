-- 哪些月份没有花名册,沿用了上一期?
-- Which months have figures but no accepted workers register of their own, so that the register before was carried forward?
-- Grain: district and month. A register without a single accepted row has not come. Parameter: month of the report.
WITH decision AS (
    SELECT submission_id, max(decision) AS decision
    FROM bronze.submission
    GROUP BY submission_id
), accepted AS (
    SELECT DISTINCT s.district_code, s.period
    FROM bronze.submission s
    JOIN decision d ON d.submission_id = s.submission_id AND d.decision = s.decision
    WHERE s.register = 'workers' AND s.status = 'accepted' AND s.rows_accepted > 0
)
SELECT f.district_code, f.period
FROM gold.staffing_district f
LEFT JOIN accepted a ON a.district_code = f.district_code AND a.period = f.period
WHERE f.staff_group = 'all' AND f.period <= CAST(? AS DATE) AND a.district_code IS NULL
ORDER BY f.district_code, f.period
