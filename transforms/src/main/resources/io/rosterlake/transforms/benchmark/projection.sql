-- Every person in every month in every scenario, priced and summed by cell. Who has retired has no months.
CREATE OR REPLACE TEMP TABLE wide AS
WITH person_month AS (
    SELECT person.*, scenario_number,
        unnest(range(getvariable('as_of') + 1,
            CASE retirement WHEN 'earliest' THEN until_earliest WHEN 'latest' THEN until_latest ELSE until_statutory END + 1)) AS month
    FROM person CROSS JOIN scenario
), standing AS (
    SELECT scenario_number, month, cell,
        price_key(scenario_number, place, (month <= probation_until)::INTEGER,
            grade + (month >= step1)::INTEGER + (month >= step2)::INTEGER + (month >= step3)::INTEGER
                + (month >= step4)::INTEGER + (month >= step5)::INTEGER,
            month) AS price_key,
        CASE WHEN month <= probation_until THEN 0
             WHEN month < getvariable('next_year') THEN certificate_now ELSE certificate_next END AS certificate
    FROM person_month
)
SELECT
    scenario_number, month, cell, count(*) AS people,
    sum(basic) AS basic, sum(performance) AS performance, sum(post_allowance) AS post_allowance,
    sum(certificate) AS certificate_allowance,
    sum(employer_pension) AS employer_pension, sum(employer_medical) AS employer_medical,
    sum(employer_unemployment) AS employer_unemployment, sum(employer_injury) AS employer_injury,
    sum(employer_maternity) AS employer_maternity, sum(housing_fund) AS housing_fund,
    count(*) FILTER (performance > 0) AS people_performance,
    count(*) FILTER (post_allowance > 0) AS people_post_allowance,
    count(*) FILTER (certificate > 0) AS people_certificate_allowance
FROM standing JOIN price USING (price_key)
GROUP BY scenario_number, month, cell;

-- The bonus is paid in one month of the year and is by the grade of the December before: few rows.
CREATE OR REPLACE TEMP TABLE paid_bonus AS
SELECT s.scenario_number, b.month, p.cell, count(*) AS people, sum(b.fen) AS fen
FROM person p
JOIN place USING (place)
CROSS JOIN scenario s
JOIN bonus b ON b.scenario = s.scenario AND b.scheme = place.scheme
    AND b.grade = p.grade + (b.month // 12 * 12 - 1 >= step1)::INTEGER + (b.month // 12 * 12 - 1 >= step2)::INTEGER
        + (b.month // 12 * 12 - 1 >= step3)::INTEGER + (b.month // 12 * 12 - 1 >= step4)::INTEGER
        + (b.month // 12 * 12 - 1 >= step5)::INTEGER
    AND b.month <= CASE s.retirement WHEN 'earliest' THEN until_earliest WHEN 'latest' THEN until_latest ELSE until_statutory END
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE projection AS
WITH long AS (
    UNPIVOT (SELECT * EXCLUDE (people, people_performance, people_post_allowance, people_certificate_allowance) FROM wide)
    ON COLUMNS (* EXCLUDE (scenario_number, month, cell)) INTO NAME component VALUE fen
), counted AS (
    SELECT long.*, CASE component WHEN 'performance' THEN people_performance WHEN 'post_allowance' THEN people_post_allowance
        WHEN 'certificate_allowance' THEN people_certificate_allowance ELSE people END AS people
    FROM long JOIN wide USING (scenario_number, month, cell) WHERE fen > 0
    UNION ALL
    SELECT scenario_number, month, cell, 'bonus', fen, people FROM paid_bonus WHERE fen > 0
)
SELECT scenario, district_code, month, staff_group, post_level, component, people, fen::BIGINT AS fen
FROM counted JOIN scenario USING (scenario_number) JOIN cell USING (cell);
