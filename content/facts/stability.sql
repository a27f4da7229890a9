-- One row per person and half of a fiscal year (to 30 September, to 31 March) in which the person was in care: seen in
-- the first three months of it and in the last three.
--
-- changes_unwished  times another clinician took the lead and nothing says that the person wished it
-- changes_recorded  a change of lead, wished or not, had been recorded in this or an earlier half: before that, none means
--                   nothing
WITH seen AS (
    SELECT
        c.person_key,
        CASE
            WHEN MONTH(c.contact_on) BETWEEN 4 AND 9 THEN CAST(YEAR(c.contact_on) AS VARCHAR) || '-09-30'
            WHEN MONTH(c.contact_on) > 9 THEN CAST(YEAR(c.contact_on) + 1 AS VARCHAR) || '-03-31'
            ELSE CAST(YEAR(c.contact_on) AS VARCHAR) || '-03-31'
        END AS half_ends,
        MONTH(c.contact_on) IN (4, 5, 6, 10, 11, 12) AS early
    FROM contact c
    WHERE c.status = 'attended'
),
active AS (
    SELECT s.person_key, s.half_ends
    FROM seen s
    GROUP BY s.person_key, s.half_ends
    HAVING COUNT_IF(s.early) > 0 AND COUNT_IF(NOT s.early) > 0
),
changed AS (
    SELECT
        t.person_key, t.at_persons_wish,
        CASE
            WHEN MONTH(t.left_on) BETWEEN 4 AND 9 THEN CAST(YEAR(t.left_on) AS VARCHAR) || '-09-30'
            WHEN MONTH(t.left_on) > 9 THEN CAST(YEAR(t.left_on) + 1 AS VARCHAR) || '-03-31'
            ELSE CAST(YEAR(t.left_on) AS VARCHAR) || '-03-31'
        END AS half_ends
    FROM transition t
    WHERE t.kind = 'lead-clinician'
),
summed AS (
    SELECT c.person_key, c.half_ends, COUNT(*) AS changes
    FROM changed c
    WHERE NOT COALESCE(c.at_persons_wish, FALSE)
    GROUP BY c.person_key, c.half_ends
),
since AS (
    SELECT MIN(c.half_ends) AS half_ends FROM changed c
)
SELECT
    a.person_key, CAST(a.half_ends AS DATE) AS half_ends_on,
    COALESCE(c.changes, 0) AS changes_unwished,
    COALESCE(a.half_ends >= s.half_ends, FALSE) AS changes_recorded
FROM active a
CROSS JOIN since s
LEFT JOIN summed c ON c.person_key = a.person_key AND c.half_ends = a.half_ends
