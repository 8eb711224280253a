-- 哪些薪酬算不出来?缺什么参数,在哪份文件里?
-- Which pay could not be projected, for want of which parameter of which document?
-- Grain: scenario, district, scheme, parameter and place in a document. people = those concerned in the month with most. What is projected all the same,
-- on an assumption or without a known payer, is not in it, nor whom a scheme does not count. No parameters.
SELECT scenario, district_code, scheme_id, scheme_version, parameter, parameter_zh, parameter_en, components, people, document, article
FROM gold.pay_missing
WHERE effect = 'untold'
ORDER BY scenario, district_code, scheme_id, scheme_version, document, article, parameter
