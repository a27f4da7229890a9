-- One row per person and fiscal year (April to March) with an episode of acute inpatient care that began in it.
--
-- year_ends_on  31 March
-- episodes      such episodes that began in the 365 days that begin with the first of them in that year
WITH counted AS (
    SELECT s.person_key, s.began_on, CASE WHEN MONTH(s.began_on) >= 4 THEN YEAR(s.began_on) + 1 ELSE YEAR(s.began_on) END AS year_ends
    FROM stay s
    WHERE s.acute
),
firsts AS (
    SELECT c.person_key, c.year_ends, MIN(c.began_on) AS first_on
    FROM counted c
    GROUP BY c.person_key, c.year_ends
)
SELECT
    f.person_key, f.first_on,
    CAST(CAST(f.year_ends AS VARCHAR) || '-03-31' AS DATE) AS year_ends_on,
    COUNT(*) AS episodes
FROM firsts f
JOIN counted c ON c.person_key = f.person_key AND DAYS(f.first_on, c.began_on) BETWEEN 0 AND 364
GROUP BY f.person_key, f.first_on, f.year_ends
