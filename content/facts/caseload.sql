-- One row per unit, month and job group: clinicians, how many were supervised, and whose caseload is as agreed.
SELECT c.unit, c.month, c.job_group, c.clinicians, c.supervised, c.with_caseload, c.within_limit
FROM caseload_month c
