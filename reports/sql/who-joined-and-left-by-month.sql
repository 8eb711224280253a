-- 每月进了多少人,因何走了多少人?
-- How many people joined each month, and how many left for which reason?
-- Grain: district and month of the last 24 months, everybody in the register. Transfers are moves between districts. Parameters: month of the report, twice.
SELECT f.district_code,
       f.period,
       f.opening,
       f.joiners,
       f.transfers_in,
       f.leavers_resigned,
       f.leavers_retired,
       f.leavers_dismissed,
       f.leavers_contract_ended,
       f.leavers_other,
       f.leavers_inferred,
       f.transfers_out,
       f.closing,
       f.residual
FROM gold.workforce_flow f
WHERE f.staff_group = 'all'
  AND COALESCE(f.street, '') = ''
  AND f.period <= CAST(? AS DATE)
  AND f.period > CAST(? AS DATE) - INTERVAL '24' MONTH
ORDER BY f.period, f.district_code
