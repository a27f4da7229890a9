-- One row per episode of inpatient care for mental health or substance use.
--
-- Stays in acute care are one episode when less than 7 hours lie between them, or 7 to 12 hours (12 included) and a
-- transfer was coded at the end of the earlier one. Other stays are episodes of their own.
--
-- days_to_next_admission        to the next episode of any kind; below 0 when it began before this one ended
-- days_to_next_acute_admission  to the next episode in acute care
-- days_to_contact               to the first attended contact after the day of discharge, with anybody; 0 when the only
--                               one was on that day itself; missing when there was none within 30 days
-- days_to_physician             the same with a physician or a practitioner. Physician: psychiatrist, primary care
-- days_to_practitioner          physician, paediatrician. Practitioner: a mental health practitioner of
--                               any discipline, psychiatrists included, peer workers not
-- age                           by year of birth only, so up to a year off
WITH ends_before AS (
    SELECT s.*,
        MAX(s.discharged_at) OVER earlier AS left_at,
        MAX(CASE WHEN s.transfer THEN s.discharged_at END) OVER earlier AS transferred_at
    FROM inpatient_stay s
    WINDOW earlier AS (
        PARTITION BY s.person_key, s.acute ORDER BY s.admitted_at NULLS LAST, s.stay_key NULLS LAST
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
numbered AS (
    SELECT e.*, SUM(CASE
            WHEN e.acute AND e.admitted_at < e.left_at + INTERVAL '7' HOUR THEN 0
            WHEN e.acute AND e.admitted_at <= e.transferred_at + INTERVAL '12' HOUR THEN 0
            ELSE 1
        END) OVER (
            PARTITION BY e.person_key, e.acute ORDER BY e.admitted_at NULLS LAST, e.stay_key NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS episode
    FROM ends_before e
),
ranked AS (
    SELECT n.*,
        MIN(n.admitted_on) OVER (PARTITION BY n.person_key, n.acute, n.episode) AS began_on,
        MIN(n.admitted_at) OVER (PARTITION BY n.person_key, n.acute, n.episode) AS began_at,
        ROW_NUMBER() OVER (
            PARTITION BY n.person_key, n.acute, n.episode ORDER BY n.discharged_at DESC NULLS FIRST, n.stay_key NULLS LAST
        ) AS from_the_end
    FROM numbered n
),
episodes AS (
    SELECT r.*,
        YEAR(r.discharged_on) - r.birth_year AS age,
        DAYS(r.discharged_on, MIN(r.began_on) OVER later) AS days_to_next_admission,
        DAYS(r.discharged_on, MIN(CASE WHEN r.acute THEN r.began_on END) OVER later) AS days_to_next_acute_admission
    FROM ranked r
    WHERE r.from_the_end = 1
    WINDOW later AS (
        PARTITION BY r.person_key ORDER BY r.began_at NULLS LAST, r.stay_key NULLS LAST
        ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
),
seen AS (
    SELECT
        e.stay_key, DAYS(e.discharged_on, c.contact_on) AS after_days,
        c.discipline IN ('psychiatrist', 'primary-care-physician', 'paediatrician') AS by_physician,
        c.discipline IN ('psychiatrist', 'psychologist', 'nurse', 'social-worker', 'counsellor') AS by_practitioner
    FROM episodes e
    JOIN contact c ON c.person_key = e.person_key AND c.status = 'attended'
        AND DAYS(e.discharged_on, c.contact_on) BETWEEN 0 AND 30
),
first_seen AS (
    SELECT s.stay_key,
        COALESCE(MIN(CASE WHEN s.after_days > 0 THEN s.after_days END), MIN(s.after_days)) AS days_to_contact,
        COALESCE(MIN(CASE WHEN s.by_physician AND s.after_days > 0 THEN s.after_days END),
            MIN(CASE WHEN s.by_physician THEN 0 END)) AS days_to_physician,
        COALESCE(MIN(CASE WHEN s.by_practitioner AND s.after_days > 0 THEN s.after_days END),
            MIN(CASE WHEN s.by_practitioner THEN 0 END)) AS days_to_practitioner
    FROM seen s
    GROUP BY s.stay_key
)
SELECT
    e.person_key, e.stay_key, e.began_on, e.discharged_on, e.acute, e.main_diagnosis, e.disposition AS destination, e.age,
    CASE WHEN e.age < 18 THEN '0-17' WHEN e.age < 25 THEN '18-24' WHEN e.age < 65 THEN '25-64' WHEN e.age >= 65 THEN '65+' END AS age_group,
    e.days_to_next_admission, e.days_to_next_acute_admission, f.days_to_contact,
    f.days_to_physician, f.days_to_practitioner
FROM episodes e
LEFT JOIN first_seen f ON f.stay_key = e.stay_key
