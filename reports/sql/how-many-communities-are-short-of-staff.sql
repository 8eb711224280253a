-- 多少个社区缺编?共缺多少人?
-- How many communities are short of staff, and how many people are missing?
-- Grain: district at its newest month. People missing in a community = the larger of the shortage on the whole scope and the sum of its groups'
-- shortages (a person hired into a group also counts on the whole scope). Contradictory rules count with their shortage, undefined ones with none.
-- Parameter: month of the report.
WITH as_of AS (
    SELECT district_code, max(period) AS period
    FROM gold.staffing_district
    WHERE period <= CAST(? AS DATE)
    GROUP BY district_code
), community AS (
    SELECT s.district_code,
           s.period,
           max(CASE WHEN s.status = 'over' THEN 1 ELSE 0 END) AS is_over,
           max(CASE WHEN s.status = 'contradictory' THEN 1 ELSE 0 END) AS is_contradictory,
           max(CASE WHEN s.status = 'undefined' THEN 1 ELSE 0 END) AS is_undefined,
           max(CASE WHEN s.status <> 'no_rule' THEN 1 ELSE 0 END) AS has_rule,
           GREATEST(
               sum(CASE WHEN s.staff_group = 'all' THEN COALESCE(s.shortage, 0) ELSE 0 END),
               sum(CASE WHEN s.staff_group <> 'all' THEN COALESCE(s.shortage, 0) ELSE 0 END)) AS people_missing
    FROM gold.staffing s
    JOIN as_of a ON a.district_code = s.district_code AND a.period = s.period
    GROUP BY s.district_code, s.period, s.street, s.community_name
)
SELECT district_code,
       period,
       count(*) AS communities,
       CAST(sum(has_rule) AS BIGINT) AS communities_with_rule,
       CAST(sum(CASE WHEN people_missing > 0 THEN 1 ELSE 0 END) AS BIGINT) AS communities_short,
       CAST(sum(CASE WHEN is_contradictory = 1 AND people_missing > 0 THEN 1 ELSE 0 END) AS BIGINT) AS communities_short_contradictory,
       CAST(sum(is_over) AS BIGINT) AS communities_over,
       CAST(sum(is_contradictory) AS BIGINT) AS communities_contradictory,
       CAST(sum(is_undefined) AS BIGINT) AS communities_undefined,
       CAST(sum(people_missing) AS BIGINT) AS people_missing,
       CAST(sum(CASE WHEN is_contradictory = 1 THEN people_missing ELSE 0 END) AS BIGINT) AS people_missing_contradictory
FROM community
GROUP BY district_code, period
ORDER BY district_code
