-- One row per person and fiscal year (April to March) with a visit to an emergency department for mental health or
-- substance use.
--
-- year_ends_on  31 March
-- visits        such visits in the 365 days that begin with the first of them in that year
WITH counted AS (
    SELECT v.person_key, v.arrived_on, CASE WHEN MONTH(v.arrived_on) >= 4 THEN YEAR(v.arrived_on) + 1 ELSE YEAR(v.arrived_on) END AS year_ends
    FROM visit v
    WHERE v.about_mental_health OR v.about_substance_use OR (v.main_diagnosis IS NULL AND v.mental_health)
),
firsts AS (
    SELECT c.person_key, c.year_ends, MIN(c.arrived_on) AS first_on
    FROM counted c
    GROUP BY c.person_key, c.year_ends
)
SELECT
    f.person_key, f.first_on,
    CAST(CAST(f.year_ends AS VARCHAR) || '-03-31' AS DATE) AS year_ends_on,
    COUNT(*) AS visits
FROM firsts f
JOIN counted c ON c.person_key = f.person_key AND DAYS(f.first_on, c.arrived_on) BETWEEN 0 AND 364
GROUP BY f.person_key, f.first_on, f.year_ends
