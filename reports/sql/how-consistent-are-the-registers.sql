-- 各区县的登记表有多少处自相矛盾,或与其他登记表矛盾?
-- How often do each district's registers contradict themselves or one another?
-- Grain: district, over the versions in force; registers of periods after the report are left out. Null: no register that a check is about has come. Parameter: month of the report.
SELECT district_code,
       CAST(sum(received) AS BIGINT) AS registers,
       CAST(sum(sum_mismatches) AS BIGINT) AS sum_mismatches,
       CAST(sum(unknown_people) AS BIGINT) AS unknown_people,
       CAST(sum(corrected_identities) AS BIGINT) AS corrected_identities,
       CAST(sum(unregistered_communities) AS BIGINT) AS unregistered_communities,
       CAST(sum(headcount_jumps) AS BIGINT) AS headcount_jumps,
       CAST(sum(payroll_of_leavers) AS BIGINT) AS payroll_of_leavers
FROM gold.data_quality
WHERE period <= CAST(? AS DATE)
GROUP BY district_code
ORDER BY district_code
