-- 收到多少份报送?结果如何?
-- How many submissions came, and what became of them?
-- Grain: register and status, each file by its last decision; those of months after the report are left out. Parameter: month of the report.
WITH decision AS (
    SELECT submission_id, max(decision) AS decision
    FROM bronze.submission
    GROUP BY submission_id
)
SELECT s.register,
       s.status,
       count(*) AS files,
       CAST(sum(s.rows_accepted) AS BIGINT) AS rows_accepted,
       CAST(sum(s.rows_rejected) AS BIGINT) AS rows_rejected
FROM bronze.submission s
JOIN decision d ON d.submission_id = s.submission_id AND d.decision = s.decision
WHERE s.period IS NULL OR s.period <= CAST(? AS DATE)
GROUP BY s.register, s.status
ORDER BY s.register, s.status
