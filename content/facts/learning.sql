-- One row per unit and month: paid hours of learning, and how many people work there.
--
-- paid_hours      missing when the unit reported none for that month, not even zero
-- fte, headcount  of all job groups; missing when the roster of that unit and month is missing
WITH taught AS (
    SELECT l.unit, l.month, SUM(l.paid_hours) AS paid_hours
    FROM learning_month l
    GROUP BY l.unit, l.month
),
staffed AS (
    SELECT r.unit, r.month, SUM(r.fte) AS fte, SUM(r.headcount) AS headcount
    FROM roster_month r
    GROUP BY r.unit, r.month
)
SELECT
    COALESCE(s.unit, t.unit) AS unit,
    COALESCE(s.month, t.month) AS month,
    s.fte, s.headcount, t.paid_hours
FROM staffed s
FULL JOIN taught t ON t.unit = s.unit AND t.month = s.month
