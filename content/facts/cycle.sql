-- One row per month: improvement cycles finished, and how many people work here.
--
-- fte     full-time equivalents of all units; missing when the roster of that month is missing
-- cycles  missing when no project reported that month
WITH done AS (
    SELECT p.month, CAST(SUM(p.cycles_finished) AS BIGINT) AS cycles
    FROM improvement_project p
    GROUP BY p.month
),
staffed AS (
    SELECT r.month, SUM(r.fte) AS fte
    FROM roster_month r
    GROUP BY r.month
)
SELECT COALESCE(s.month, d.month) AS month, s.fte, d.cycles
FROM staffed s
FULL JOIN done d ON d.month = s.month
