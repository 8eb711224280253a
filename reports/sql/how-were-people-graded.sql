-- 年度考核结果如何?优秀是否超过比例?分数与等次是否矛盾?
-- How were people graded, is 优秀 above its cap, and do scores contradict grades?
-- Grain: district, street (empty = the whole district), year and grade; years that were over at the end of the month. The cap stands on 优秀 alone. Parameter: month of the report.
SELECT district_code,
       COALESCE(street, '') AS street,
       year,
       grade,
       people,
       assessed,
       scored,
       share,
       cap_rate,
       cap_people,
       over_cap,
       score_grade_conflicts,
       people_without_street,
       cap_status,
       score_status,
       missing,
       score_missing,
       scheme_id,
       scheme_version,
       rule,
       basis
FROM gold.appraisal
WHERE year < EXTRACT(YEAR FROM CAST(? AS DATE) + INTERVAL '1' MONTH)
ORDER BY district_code, COALESCE(street, ''), year DESC,
         CASE grade WHEN '优秀' THEN 1 WHEN '合格' THEN 2 WHEN '基本合格' THEN 3 ELSE 4 END, grade
