-- One row per person and fiscal year (April to March) in which the person was seen.
--
-- year_ends_on       31 March
-- screened_on        first PHQ-9 of that year
-- positive_on        first PHQ-9 of 10 or more in that year
-- days_to_follow_up  from positive_on to the first attended contact on a later day
WITH seen AS (
    SELECT DISTINCT c.person_key, CASE WHEN MONTH(c.contact_on) >= 4 THEN YEAR(c.contact_on) + 1 ELSE YEAR(c.contact_on) END AS year_ends
    FROM contact c
    WHERE c.status = 'attended'
),
screened AS (
    SELECT
        a.person_key, CASE WHEN MONTH(a.assessed_on) >= 4 THEN YEAR(a.assessed_on) + 1 ELSE YEAR(a.assessed_on) END AS year_ends,
        MIN(a.assessed_on) AS screened_on,
        MIN(CASE WHEN a.score >= 10 THEN a.assessed_on END) AS positive_on
    FROM assessment a
    WHERE a.instrument = 'phq-9'
    GROUP BY a.person_key, CASE WHEN MONTH(a.assessed_on) >= 4 THEN YEAR(a.assessed_on) + 1 ELSE YEAR(a.assessed_on) END
),
followed AS (
    SELECT s.person_key, s.year_ends, MIN(c.contact_on) AS followed_on
    FROM screened s
    JOIN contact c ON c.person_key = s.person_key AND c.status = 'attended' AND c.contact_on > s.positive_on
    GROUP BY s.person_key, s.year_ends
)
SELECT
    n.person_key,
    CAST(CAST(n.year_ends AS VARCHAR) || '-03-31' AS DATE) AS year_ends_on,
    s.screened_on, s.positive_on,
    DAYS(s.positive_on, f.followed_on) AS days_to_follow_up
FROM seen n
LEFT JOIN screened s ON s.person_key = n.person_key AND s.year_ends = n.year_ends
LEFT JOIN followed f ON f.person_key = n.person_key AND f.year_ends = n.year_ends
