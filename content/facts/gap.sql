-- One row per fiscal year (April to March) and group of people who may wait longer for counselling than others.
--
-- year_ends_on   31 March
-- of_group       rural (rural or remote), lowest-income (lowest fifth), minority-language; people of whom it is not known
--                stand on neither side
-- members, days  first sessions of the group in that year, and the days they were waited for; others for everyone else
-- expected_days  days if the group waited as long on the mean as everyone else
WITH waited AS (
    SELECT
        CASE WHEN MONTH(w.session_on) >= 4 THEN YEAR(w.session_on) + 1 ELSE YEAR(w.session_on) END AS year_ends,
        w.wait_days, w.rural, w.income_quintile = 1 AS lowest_income, w.minority_language
    FROM wait w
    WHERE w.service = 'counselling' AND NOT w.repeats AND COALESCE(w.publicly_funded, TRUE) AND w.session_on IS NOT NULL
),
sides AS (
    SELECT w.year_ends, 'rural' AS of_group, w.rural AS inside, w.wait_days FROM waited w
    UNION ALL
    SELECT w.year_ends, 'lowest-income', w.lowest_income, w.wait_days FROM waited w
    UNION ALL
    SELECT w.year_ends, 'minority-language', w.minority_language, w.wait_days FROM waited w
),
summed AS (
    SELECT
        s.year_ends, s.of_group,
        COUNT_IF(s.inside) AS members,
        COUNT_IF(NOT s.inside) AS others,
        SUM(CASE WHEN s.inside THEN s.wait_days END) AS days,
        SUM(CASE WHEN NOT s.inside THEN s.wait_days END) AS others_days
    FROM sides s
    GROUP BY s.year_ends, s.of_group
)
SELECT
    CAST(CAST(s.year_ends AS VARCHAR) || '-03-31' AS DATE) AS year_ends_on,
    s.of_group, s.members, s.others,
    CAST(s.days AS BIGINT) AS days,
    CAST(ROUND(SHARE(s.members * s.others_days, s.others), 4) AS DECIMAL(18, 4)) AS expected_days
FROM summed s
