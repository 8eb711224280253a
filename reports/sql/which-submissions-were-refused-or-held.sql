-- 哪些报送被退回或暂缓?原因是什么?是否已补报?
-- Which submissions were refused or are held, why, and has a later file been accepted in their place?
-- Grain: file, by its last decision; those of months after the report are left out. Later: by receipt date, then path, as versions are ordered.
-- Parameter: month of the report.
WITH decision AS (
    SELECT submission_id, max(decision) AS decision
    FROM bronze.submission
    GROUP BY submission_id
), submission AS (
    SELECT s.*
    FROM bronze.submission s
    JOIN decision d ON d.submission_id = s.submission_id AND d.decision = s.decision
), accepted AS (
    SELECT s.submission_id, max(later.received_on) AS received_on
    FROM submission s
    JOIN submission later
        ON later.district_code = s.district_code AND later.register = s.register AND later.period = s.period
        AND (later.received_on > s.received_on OR (later.received_on = s.received_on AND later.file >= s.file))
    WHERE later.status = 'accepted' AND later.rows_accepted > 0
    GROUP BY s.submission_id
), reason AS (
    SELECT submission_id,
           code,
           max(message_zh) AS message_zh,
           max(message_en) AS message_en,
           max(action_zh) AS action_zh,
           max(action_en) AS action_en
    FROM bronze.finding
    GROUP BY submission_id, code
)
SELECT s.district_code,
       s.file,
       s.register,
       s.period,
       s.received_on,
       s.status,
       s.code,
       r.message_zh,
       r.message_en,
       r.action_zh,
       r.action_en,
       a.received_on AS accepted_on
FROM submission s
LEFT JOIN reason r ON r.submission_id = s.submission_id AND r.code = s.code
LEFT JOIN accepted a ON a.submission_id = s.submission_id
WHERE s.status IN ('refused', 'held') AND (s.period IS NULL OR s.period <= CAST(? AS DATE))
ORDER BY s.district_code, s.received_on, s.file
