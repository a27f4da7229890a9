-- One row per month: what happened in hospital, and how many people and days it happened in.
--
-- discharges, against_advice  stays that ended; those of them that ended against advice
-- suicides, absences          incidents: deaths by suicide during a stay; absences without leave
-- patient_days                missing when no bed days were reported for that month
WITH ended AS (
    SELECT
        MONTH_OF(s.discharged_on) AS month, COUNT(*) AS discharges,
        SUM(CASE WHEN s.disposition = 'against-advice' THEN 1 ELSE 0 END) AS against_advice
    FROM inpatient_stay s
    WHERE s.discharged_on IS NOT NULL
    GROUP BY MONTH_OF(s.discharged_on)
),
happened AS (
    SELECT
        MONTH_OF(i.occurred_on) AS month,
        SUM(CASE WHEN i.type = 'suicide-in-hospital' THEN 1 ELSE 0 END) AS suicides,
        SUM(CASE WHEN i.type = 'absence-without-leave' THEN 1 ELSE 0 END) AS absences
    FROM incident i
    GROUP BY MONTH_OF(i.occurred_on)
),
all_sides AS (
    SELECT e.month, e.discharges, e.against_advice, 0 AS suicides, 0 AS absences, NULL AS patient_days FROM ended e
    UNION ALL
    SELECT h.month, 0, 0, h.suicides, h.absences, NULL FROM happened h
    UNION ALL
    SELECT b.month, 0, 0, 0, 0, b.patient_days FROM bed_day_month b
)
SELECT
    a.month,
    CAST(SUM(a.discharges) AS BIGINT) AS discharges,
    CAST(SUM(a.against_advice) AS BIGINT) AS against_advice,
    CAST(SUM(a.suicides) AS BIGINT) AS suicides,
    CAST(SUM(a.absences) AS BIGINT) AS absences,
    SUM(a.patient_days) AS patient_days
FROM all_sides a
GROUP BY a.month
