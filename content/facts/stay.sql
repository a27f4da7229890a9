-- One row per episode of inpatient care for mental health or substance use.
--
-- Stays in acute care are one episode when less than 7 hours lie between them, or 7 to 12 hours (12 included) and a
-- transfer was coded at the end of the earlier one. Other stays are episodes of their own.
--
-- days_to_next_admission        to the next episode of any kind; below 0 when it began before this one ended
-- days_to_next_acute_admission  to the next episode in acute care
-- destination                   where the person went at the end of the episode
-- age                           by year of birth only, so up to a year off
WITH ends_before AS (
    SELECT
        s.*,
        MAX(s.discharged_at) OVER earlier AS left_at,
        MAX(CASE WHEN s.transfer THEN s.discharged_at END) OVER earlier AS transferred_at
    FROM inpatient_stay s
    WINDOW earlier AS (
        PARTITION BY s.person_key, s.acute ORDER BY s.admitted_at NULLS LAST, s.stay_key NULLS LAST
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
),
begins AS (
    SELECT
        e.*,
        CASE
            WHEN e.acute AND e.admitted_at < e.left_at + INTERVAL '7' HOUR THEN 0
            WHEN e.acute AND e.admitted_at <= e.transferred_at + INTERVAL '12' HOUR THEN 0
            ELSE 1
        END AS is_first
    FROM ends_before e
),
numbered AS (
    SELECT
        b.*,
        SUM(b.is_first) OVER (
            PARTITION BY b.person_key, b.acute ORDER BY b.admitted_at NULLS LAST, b.stay_key NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS episode
    FROM begins b
),
ranked AS (
    SELECT
        n.*,
        MIN(n.admitted_on) OVER (PARTITION BY n.person_key, n.acute, n.episode) AS began_on,
        MIN(n.admitted_at) OVER (PARTITION BY n.person_key, n.acute, n.episode) AS began_at,
        ROW_NUMBER() OVER (
            PARTITION BY n.person_key, n.acute, n.episode
            ORDER BY CASE WHEN n.discharged_at IS NULL THEN 0 ELSE 1 END, n.discharged_at DESC NULLS LAST, n.stay_key NULLS LAST
        ) AS from_the_end
    FROM numbered n
),
episodes AS (
    SELECT
        r.*,
        MIN(r.began_on) OVER later AS next_admitted_on,
        MIN(CASE WHEN r.acute THEN r.began_on END) OVER later AS next_acute_admitted_on
    FROM ranked r
    WHERE r.from_the_end = 1
    WINDOW later AS (
        PARTITION BY r.person_key ORDER BY r.began_at NULLS LAST, r.stay_key NULLS LAST
        ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    )
)
SELECT
    e.person_key, e.stay_key, e.began_on, e.discharged_on, e.acute, e.main_diagnosis,
    e.disposition AS destination,
    YEAR(e.discharged_on) - e.birth_year AS age,
    CASE
        WHEN YEAR(e.discharged_on) - e.birth_year < 18 THEN '0-17'
        WHEN YEAR(e.discharged_on) - e.birth_year < 25 THEN '18-24'
        WHEN YEAR(e.discharged_on) - e.birth_year < 65 THEN '25-64'
        WHEN YEAR(e.discharged_on) - e.birth_year >= 65 THEN '65+'
    END AS age_group,
    DAYS(e.discharged_on, e.next_admitted_on) AS days_to_next_admission,
    DAYS(e.discharged_on, e.next_acute_admitted_on) AS days_to_next_acute_admission
FROM episodes e
