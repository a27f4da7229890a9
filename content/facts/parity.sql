-- One row per month and triage level: visits to an emergency department for mental health, and what would be expected
-- of them if they went as the others do.
--
-- timed, minutes      visits with both times, and the minutes from arriving to being seen by a physician
-- expected_minutes    minutes if visits for mental health waited as long on the mean as others of the same level and month
-- expected_left_early visits left before being seen, if people left as often as others do in that month
-- month_visits        visits for mental health in that month, month_others the others, of all levels
WITH counted AS (
    SELECT
        MONTH_OF(v.arrived_on) AS month, v.triage_level,
        COUNT_IF(v.mental_health) AS visits,
        COUNT_IF(NOT v.mental_health) AS others,
        COUNT_IF(v.mental_health AND v.disposition = 'left-not-seen') AS left_early,
        COUNT_IF(NOT v.mental_health AND v.disposition = 'left-not-seen') AS others_left_early,
        COUNT(CASE WHEN v.mental_health THEN v.wait_minutes END) AS timed,
        COUNT(CASE WHEN NOT v.mental_health THEN v.wait_minutes END) AS others_timed,
        SUM(CASE WHEN v.mental_health THEN v.wait_minutes END) AS minutes,
        SUM(CASE WHEN NOT v.mental_health THEN v.wait_minutes END) AS others_minutes
    FROM visit v
    GROUP BY MONTH_OF(v.arrived_on), v.triage_level
),
summed AS (
    SELECT
        c.*,
        SUM(c.visits) OVER (PARTITION BY c.month) AS month_visits,
        SUM(c.others) OVER (PARTITION BY c.month) AS month_others,
        SUM(c.others_left_early) OVER (PARTITION BY c.month) AS month_others_left
    FROM counted c
)
SELECT
    s.month, s.triage_level, s.visits, s.left_early, s.timed, s.others_timed,
    CAST(s.minutes AS BIGINT) AS minutes,
    CAST(s.month_visits AS BIGINT) AS month_visits,
    CAST(s.month_others AS BIGINT) AS month_others,
    CAST(ROUND(SHARE(s.timed * s.others_minutes, s.others_timed), 4) AS DECIMAL(18, 4)) AS expected_minutes,
    CAST(ROUND(SHARE(s.visits * s.month_others_left, s.month_others), 6) AS DECIMAL(18, 6)) AS expected_left_early
FROM summed s
