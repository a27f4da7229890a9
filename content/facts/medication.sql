-- One row each time a person began an antidepressant, none having been dispensed in the 105 days before.
--
-- known_days             from the first dispensing in the files, whoever's, to that day: how far back one can look
-- days_supplied_in_114   supply dispensed on that day and in the 114 days after it; days_supplied_in_231 in 231
-- for_depression         a diagnosis of major depression was given; where nothing says so, none
-- age                    by year of birth only, so up to a year off
WITH known AS (
    SELECT d.*, MIN(d.dispensed_on) OVER () AS known_from
    FROM dispensing d
),
filled AS (
    SELECT
        k.*,
        LAG(k.dispensed_on) OVER (
            PARTITION BY k.person_key ORDER BY k.dispensed_on NULLS LAST, k.dispensing_key NULLS LAST
        ) AS before_on
    FROM known k
    WHERE k.medication_class = 'antidepressant'
),
begun AS (
    SELECT f.*
    FROM filled f
    WHERE COALESCE(DAYS(f.before_on, f.dispensed_on) > 105, TRUE)
),
supplied AS (
    SELECT
        b.dispensing_key,
        SUM(CASE WHEN DAYS(b.dispensed_on, f.dispensed_on) <= 114 THEN f.days_supplied ELSE 0 END) AS in_114,
        SUM(f.days_supplied) AS in_231
    FROM begun b
    JOIN filled f ON f.person_key = b.person_key AND DAYS(b.dispensed_on, f.dispensed_on) BETWEEN 0 AND 231
    GROUP BY b.dispensing_key
)
SELECT
    b.person_key, b.dispensing_key, b.dispensed_on AS begun_on,
    DAYS(b.known_from, b.dispensed_on) AS known_days,
    CAST(s.in_114 AS BIGINT) AS days_supplied_in_114,
    CAST(s.in_231 AS BIGINT) AS days_supplied_in_231,
    COALESCE(b.for_depression, FALSE) AS for_depression,
    YEAR(b.dispensed_on) - b.birth_year AS age
FROM begun b
JOIN supplied s ON s.dispensing_key = b.dispensing_key
