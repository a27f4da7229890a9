-- One row per unit, month and age group: minutes of restraint and seclusion, and the days people spent there.
--
-- restraint_*        physical and mechanical restraint; medication is not counted here
-- seclusion_*        seclusion
-- patient_days       days spent as an inpatient; leave_days are those of them spent elsewhere
-- unit_patient_days  the same for the whole unit in that month; missing when no bed days were reported for it
--
-- An event belongs to the month in which it began. A minute begun is counted whole.
WITH timed AS (
    SELECT
        e.unit, MONTH_OF(e.started_on) AS month, e.age_group, e.type,
        MINUTES(e.started_at, e.ended_at)
            + CASE WHEN EXTRACT(SECOND FROM e.ended_at) = EXTRACT(SECOND FROM e.started_at) THEN 0 ELSE 1 END AS minutes
    FROM restrictive_event e
),
events AS (
    SELECT
        t.unit, t.month, t.age_group,
        SUM(CASE WHEN t.type IN ('physical-restraint', 'mechanical-restraint') THEN t.minutes ELSE 0 END) AS restraint_minutes,
        SUM(CASE WHEN t.type IN ('physical-restraint', 'mechanical-restraint') THEN 1 ELSE 0 END) AS restraint_events,
        SUM(CASE WHEN t.type = 'seclusion' THEN t.minutes ELSE 0 END) AS seclusion_minutes,
        SUM(CASE WHEN t.type = 'seclusion' THEN 1 ELSE 0 END) AS seclusion_events
    FROM timed t
    GROUP BY t.unit, t.month, t.age_group
),
both_sides AS (
    SELECT
        b.unit, b.month, b.age_group, b.patient_days, COALESCE(b.leave_days, 0) AS leave_days,
        0 AS restraint_minutes, 0 AS restraint_events, 0 AS seclusion_minutes, 0 AS seclusion_events
    FROM bed_day_month b
    UNION ALL
    SELECT
        e.unit, e.month, e.age_group, NULL, NULL,
        e.restraint_minutes, e.restraint_events, e.seclusion_minutes, e.seclusion_events
    FROM events e
),
summed AS (
    SELECT
        s.unit, s.month, s.age_group,
        COALESCE(SUM(s.patient_days), 0) AS patient_days, COALESCE(SUM(s.leave_days), 0) AS leave_days,
        SUM(s.patient_days) AS reported_days,
        CAST(SUM(s.restraint_minutes) AS BIGINT) AS restraint_minutes,
        CAST(SUM(s.restraint_events) AS BIGINT) AS restraint_events,
        CAST(SUM(s.seclusion_minutes) AS BIGINT) AS seclusion_minutes,
        CAST(SUM(s.seclusion_events) AS BIGINT) AS seclusion_events
    FROM both_sides s
    GROUP BY s.unit, s.month, s.age_group
)
SELECT
    m.unit, m.month, m.age_group, m.patient_days, m.leave_days,
    m.restraint_minutes, m.restraint_events, m.seclusion_minutes, m.seclusion_events,
    SUM(m.reported_days) OVER (PARTITION BY m.unit, m.month) AS unit_patient_days
FROM summed m
