-- 哪些薪酬是按假定测算的,哪些不知由谁出资?
-- Which pay rests on an assumption, and of which does nobody know who pays?
-- Grain: scenario, district, scheme, parameter and place in a document. effect: assumed (amounts rest on an assumption) or payer_unknown (amounts without a known payer);
-- both are in all totals. people = those concerned in the month with most. No parameters.
SELECT scenario, district_code, scheme_id, scheme_version, parameter, parameter_zh, parameter_en, components, people, document, article, effect
FROM gold.pay_missing
WHERE effect IN ('assumed', 'payer_unknown')
ORDER BY scenario, district_code, scheme_id, scheme_version, document, article, parameter
