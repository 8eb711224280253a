-- 新进人员一年后还有多少在岗?
-- How many of those who joined are still there after twelve months?
-- Grain: district and year of joining of which somebody was observed in the twelfth month. survival and at_risk are of that month; entered, people_left and censored add up the months until then.
-- observed_from is the first month since joining in which anybody of the year was observed. Curves stand as of a district's last register only:
-- a district whose last register is later than the month of the report is left out. Parameter: month of the report.
WITH current_districts AS (
    SELECT district_code, max(period) AS period
    FROM gold.workforce_profile
    GROUP BY district_code
    HAVING max(period) <= CAST(? AS DATE)
), first_year AS (
    SELECT r.district_code,
           r.join_year,
           min(r.months_since_joining) AS observed_from,
           CAST(sum(r.entered) AS BIGINT) AS entered,
           CAST(sum(r."left") AS BIGINT) AS people_left,
           CAST(sum(r.censored) AS BIGINT) AS censored
    FROM gold.retention r
    WHERE r.months_since_joining <= 12
    GROUP BY r.district_code, r.join_year
)
SELECT f.district_code,
       d.period,
       f.join_year,
       f.observed_from,
       f.entered,
       f.people_left,
       f.censored,
       r.at_risk,
       r.survival,
       r.survival_se
FROM first_year f
JOIN current_districts d ON d.district_code = f.district_code
JOIN gold.retention r ON r.district_code = f.district_code AND r.join_year = f.join_year AND r.months_since_joining = 12
WHERE r.at_risk > 0
ORDER BY f.district_code, f.join_year
