-- What decides each person's pay, told once per person. Months are numbers (year * 12 + month - 1), amounts are fen.
-- Variables: people (files), as_of, months. Small tables: scheme, pace, probation, certificate, place.
CREATE OR REPLACE TEMP MACRO number(day) AS year(day) * 12 + month(day) - 1;
CREATE OR REPLACE TEMP MACRO worth(appraisal, excellent, qualified, basic, failed) AS
    CASE appraisal WHEN '优秀' THEN excellent WHEN '合格' THEN qualified WHEN '基本合格' THEN basic ELSE failed END;
-- Somebody who is still in the register after the month of retirement stays.
CREATE OR REPLACE TEMP MACRO last_month(retires) AS
    least(getvariable('as_of') + getvariable('months'),
          CASE WHEN number(retires) > getvariable('as_of') THEN number(retires) ELSE 999999 END);

-- Whose pay a figure is of, by number, so that groups are of integers.
CREATE OR REPLACE TEMP TABLE cell AS
SELECT district_code, staff_group, post_level, (row_number() OVER ())::SMALLINT AS cell
FROM (SELECT DISTINCT district_code, staff_group, post_level FROM read_parquet(getvariable('people')));

CREATE OR REPLACE TEMP TABLE person AS
WITH told AS (
    SELECT
        district_code, staff_group, post_level, scheme_id,
        CASE WHEN post IN ('member', 'station_staff') THEN post ELSE '' END AS post,
        pay_grade::INTEGER AS grade,
        number(grade_since) AS since,
        appraisals,
        CASE WHEN year(senior_since) < getvariable('as_of') // 12 THEN 3 WHEN year(middle_since) < getvariable('as_of') // 12 THEN 2 WHEN year(junior_since) < getvariable('as_of') // 12 THEN 1 ELSE 0 END AS level_now,
        CASE WHEN senior_since IS NOT NULL THEN 3 WHEN middle_since IS NOT NULL THEN 2 WHEN junior_since IS NOT NULL THEN 1 ELSE 0 END AS level_next,
        CASE WHEN staff_group = 'recruited' AND contract_start = community_work_since THEN number(contract_start) END AS probation_start,
        CASE WHEN contract_open_ended OR contract_end IS NULL OR datediff('month', contract_start, contract_end + 1) >= 36 THEN 'three_years_or_open'
             WHEN datediff('month', contract_start, contract_end + 1) >= 12 THEN 'one_to_three_years' ELSE 'under_one_year' END AS contract,
        retires_statutory, retires_earliest, retires_latest
    FROM read_parquet(getvariable('people'))
), reached AS (
    -- years that do not count as one whole year lengthen or shorten the time in the grade
    SELECT told.*, by_january,
        getvariable('as_of') - since + coalesce(list_sum(list_transform(appraisals, lambda a:
            (worth(a.grade, excellent, qualified, basic, failed) - 1)
            * greatest(0, least(getvariable('as_of'), (a.year + 1) * 12) - greatest(since, a.year * 12)))), 0) AS months_reached,
        (since + 11) // 12 AS first_year,
        getvariable('as_of') // 12 - (since + 11) // 12 + coalesce(list_sum(list_transform(appraisals, lambda a:
            CASE WHEN a.year >= (since + 11) // 12 THEN worth(a.grade, excellent, qualified, basic, failed) - 1 ELSE 0 END)), 0) AS years_reached
    FROM told JOIN scheme ON scheme.scheme = scheme_id
), first_step AS (
    SELECT reached.*,
        CASE WHEN since IS NULL OR p1.months IS NULL THEN NULL
             WHEN by_january = 1 THEN (greatest(getvariable('as_of') // 12, first_year)
                 + greatest(1, ceil(p1.months / 12 - greatest(years_reached, 0))::INTEGER)) * 12
             ELSE getvariable('as_of') + ceil(p1.months - months_reached % p1.months)::INTEGER END AS step1
    FROM reached LEFT JOIN pace p1 ON p1.scheme = scheme_id AND p1.post_level = reached.post_level AND p1.grade = reached.grade
)
SELECT
    cell.cell, place.place, f.grade,
    coalesce(step1, 999999) AS step1,
    coalesce(step1 + p2.months, 999999) AS step2,
    coalesce(step1 + p2.months + p3.months, 999999) AS step3,
    coalesce(step1 + p2.months + p3.months + p4.months, 999999) AS step4,
    coalesce(step1 + p2.months + p3.months + p4.months + p5.months, 999999) AS step5,
    coalesce(probation_start + probation.months - 1, 0) AS probation_until,
    coalesce(now.fen, 0) AS certificate_now, coalesce(next.fen, 0) AS certificate_next,
    last_month(retires_statutory) AS until_statutory,
    -- who may have retired early before the register can do so from the month after it on
    CASE WHEN number(retires_statutory) > getvariable('as_of')
         THEN least(getvariable('as_of') + getvariable('months'), greatest(getvariable('as_of') + 1, number(retires_earliest)))
         ELSE last_month(retires_earliest) END AS until_earliest,
    last_month(retires_latest) AS until_latest
FROM first_step f
JOIN cell USING (district_code, staff_group, post_level)
JOIN place ON place.scheme = scheme_id AND place.post_level = f.post_level AND place.post = f.post
LEFT JOIN pace p2 ON p2.scheme = scheme_id AND p2.post_level = f.post_level AND p2.grade = f.grade + 1
LEFT JOIN pace p3 ON p3.scheme = scheme_id AND p3.post_level = f.post_level AND p3.grade = f.grade + 2
LEFT JOIN pace p4 ON p4.scheme = scheme_id AND p4.post_level = f.post_level AND p4.grade = f.grade + 3
LEFT JOIN pace p5 ON p5.scheme = scheme_id AND p5.post_level = f.post_level AND p5.grade = f.grade + 4
LEFT JOIN probation ON probation.scheme = scheme_id AND probation.contract = f.contract AND probation_start IS NOT NULL
LEFT JOIN certificate now ON now.scheme = scheme_id AND now.level = level_now
LEFT JOIN certificate next ON next.scheme = scheme_id AND next.level = level_next;
