-- One row per unit and fiscal year (April to March): accommodations asked for mental health reasons, and how many would
-- be granted if they were as often as for physical ones.
--
-- year_ends_on      31 March
-- expected_granted  requests for mental health, times the share granted for physical health in all units of that year
-- year_mental       requests for mental health in all units of that year, year_physical those for physical health
WITH counted AS (
    SELECT
        a.unit, CASE WHEN MONTH(a.month) >= 4 THEN YEAR(a.month) + 1 ELSE YEAR(a.month) END AS year_ends,
        SUM(CASE WHEN a.reason = 'mental' THEN a.asked ELSE 0 END) AS asked,
        SUM(CASE WHEN a.reason = 'mental' THEN a.granted ELSE 0 END) AS granted,
        SUM(CASE WHEN a.reason = 'physical' THEN a.asked ELSE 0 END) AS physical_asked,
        SUM(CASE WHEN a.reason = 'physical' THEN a.granted ELSE 0 END) AS physical_granted
    FROM accommodation a
    GROUP BY a.unit, CASE WHEN MONTH(a.month) >= 4 THEN YEAR(a.month) + 1 ELSE YEAR(a.month) END
),
summed AS (
    SELECT
        c.*,
        SUM(c.asked) OVER (PARTITION BY c.year_ends) AS year_mental,
        SUM(c.physical_asked) OVER (PARTITION BY c.year_ends) AS year_physical,
        SUM(c.physical_granted) OVER (PARTITION BY c.year_ends) AS year_physical_granted
    FROM counted c
)
SELECT
    s.unit,
    CAST(CAST(s.year_ends AS VARCHAR) || '-03-31' AS DATE) AS year_ends_on,
    CAST(s.asked AS BIGINT) AS asked,
    CAST(s.granted AS BIGINT) AS granted,
    CAST(s.year_mental AS BIGINT) AS year_mental,
    CAST(s.year_physical AS BIGINT) AS year_physical,
    CAST(ROUND(SHARE(s.asked * s.year_physical_granted, s.year_physical), 6) AS DECIMAL(18, 6)) AS expected_granted
FROM summed s
