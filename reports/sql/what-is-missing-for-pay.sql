-- 哪些薪酬没有金额?缺什么,在哪份文件里?
-- Which pay is in no amount, for want of what, and in which document?
-- Grain: scenario, district, scheme, parameter and place in a document. effect: not_counted (the scheme does not count these people), no_rule (it has no such rule),
-- untold (the amount cannot be told). people = those concerned in the month with most. No parameters.
SELECT scenario, district_code, scheme_id, scheme_version, parameter, parameter_zh, parameter_en, components, people, document, article, effect
FROM gold.pay_missing
WHERE effect NOT IN ('assumed', 'payer_unknown')
ORDER BY scenario, district_code, scheme_id, scheme_version, document, article, parameter
