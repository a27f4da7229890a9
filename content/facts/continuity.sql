-- One row per person and fiscal year (April to March) with attended contacts whose clinician was recorded.
--
-- year_ends_on  31 March
-- usual_share   share of them with the clinician the person met most
WITH met AS (
    SELECT c.person_key, c.clinician_key, CASE WHEN MONTH(c.contact_on) >= 4 THEN YEAR(c.contact_on) + 1 ELSE YEAR(c.contact_on) END AS year_ends, COUNT(*) AS contacts
    FROM contact c
    WHERE c.status = 'attended' AND c.clinician_key IS NOT NULL
    GROUP BY c.person_key, c.clinician_key, CASE WHEN MONTH(c.contact_on) >= 4 THEN YEAR(c.contact_on) + 1 ELSE YEAR(c.contact_on) END
),
summed AS (
    SELECT m.person_key, m.year_ends, SUM(m.contacts) AS contacts, MAX(m.contacts) AS with_one
    FROM met m
    GROUP BY m.person_key, m.year_ends
)
SELECT
    s.person_key,
    CAST(CAST(s.year_ends AS VARCHAR) || '-03-31' AS DATE) AS year_ends_on,
    CAST(s.contacts AS BIGINT) AS contacts,
    CAST(ROUND(SHARE(s.with_one, s.contacts), 6) AS DECIMAL(9, 6)) AS usual_share
FROM summed s
