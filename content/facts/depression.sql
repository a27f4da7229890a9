-- One row each time a PHQ-9 above 9 was found in a person for the first time in more than 240 days.
--
-- first_score  that score
-- later_score  the latest score from 120 to 240 days after it; missing when there was none
-- age          by year of birth only, so up to a year off
WITH scored AS (
    SELECT
        a.*,
        MAX(CASE WHEN a.score > 9 THEN a.assessed_on END) OVER (
            PARTITION BY a.person_key ORDER BY a.assessed_on NULLS LAST, a.assessment_key NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS high_before_on
    FROM assessment a
    WHERE a.instrument = 'phq-9'
),
found AS (
    SELECT s.*
    FROM scored s
    WHERE s.score > 9 AND COALESCE(DAYS(s.high_before_on, s.assessed_on) > 240, TRUE)
),
later AS (
    SELECT
        f.assessment_key, s.score,
        ROW_NUMBER() OVER (
            PARTITION BY f.assessment_key ORDER BY s.assessed_on DESC NULLS LAST, s.assessment_key DESC NULLS LAST
        ) AS from_the_end
    FROM found f
    JOIN scored s ON s.person_key = f.person_key AND DAYS(f.assessed_on, s.assessed_on) BETWEEN 120 AND 240
)
SELECT
    f.person_key, f.assessment_key, f.assessed_on AS found_on, f.score AS first_score, l.score AS later_score,
    YEAR(f.assessed_on) - f.birth_year AS age
FROM found f
LEFT JOIN later l ON l.assessment_key = f.assessment_key AND l.from_the_end = 1
