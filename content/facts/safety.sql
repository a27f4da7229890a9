-- One row per unit and month: incidents of violence against staff, and how many people work there.
--
-- fte                  full-time equivalents of all job groups; missing when the roster of that unit and month is missing
-- violent_incidents    missing when the unit reported nothing for that month, not even none
-- lost_time_incidents  those of them with at least one day lost
WITH reported AS (
    SELECT
        o.unit, o.month,
        SUM(o.violent_incidents) AS violent_incidents,
        SUM(o.lost_time_incidents) AS lost_time_incidents,
        SUM(o.days_lost) AS days_lost
    FROM occupational_safety_month o
    GROUP BY o.unit, o.month
),
staffed AS (
    SELECT r.unit, r.month, SUM(r.fte) AS fte
    FROM roster_month r
    GROUP BY r.unit, r.month
)
SELECT
    COALESCE(s.unit, r.unit) AS unit,
    COALESCE(s.month, r.month) AS month,
    s.fte, r.violent_incidents, r.lost_time_incidents, r.days_lost
FROM staffed s
FULL JOIN reported r ON r.unit = s.unit AND r.month = s.month
