-- One row per admission to hospital for mental health or substance use.
--
-- stay_days          from admission to discharge; missing while the person is in hospital
-- exam_minutes       from admission to the first physical examination; below 0 when that was in the emergency
--                    department just before
-- exams_recorded     such a moment had been recorded for this or an earlier admission: before that, none means nothing
-- days_to_screening  to the day on which violence, substance use, trauma and at least two strengths had all been asked
-- screens_recorded   the same of such a day; plans_recorded of such a plan
-- days_to_plan       to the first safety plan made during the stay that says what helps and what makes things worse
WITH asked AS (
    SELECT s.stay_key, a.instrument, MIN(a.assessed_on) AS asked_on
    FROM inpatient_stay s
    JOIN assessment a ON a.person_key = s.person_key
        AND a.assessed_on BETWEEN s.admitted_on AND COALESCE(s.discharged_on, a.assessed_on)
    WHERE a.instrument IN ('violence-risk', 'substance-use', 'trauma-history')
        OR (a.instrument = 'strengths' AND a.score >= 2)
    GROUP BY s.stay_key, a.instrument
),
screened AS (
    SELECT a.stay_key, MAX(a.asked_on) AS screened_on
    FROM asked a
    GROUP BY a.stay_key
    HAVING COUNT(*) = 4
),
planned AS (
    SELECT s.stay_key, MIN(p.made_on) AS planned_on
    FROM inpatient_stay s
    JOIN plan p ON p.person_key = s.person_key
        AND p.type = 'safety'
        AND p.says_what_helps
        AND p.says_what_harms
        AND p.made_on BETWEEN s.admitted_on AND COALESCE(s.discharged_on, p.made_on)
    GROUP BY s.stay_key
)
SELECT
    s.person_key, s.stay_key, s.admitted_on,
    DAYS(s.admitted_on, s.discharged_on) AS stay_days,
    MINUTES(s.admitted_at, s.examined_at) AS exam_minutes,
    COALESCE(s.admitted_on >= MIN(CASE WHEN s.examined_at IS NOT NULL THEN s.admitted_on END) OVER (), FALSE) AS exams_recorded,
    DAYS(s.admitted_on, c.screened_on) AS days_to_screening,
    COALESCE(s.admitted_on >= MIN(CASE WHEN c.screened_on IS NOT NULL THEN s.admitted_on END) OVER (), FALSE) AS screens_recorded,
    DAYS(s.admitted_on, p.planned_on) AS days_to_plan,
    COALESCE(s.admitted_on >= MIN(CASE WHEN p.planned_on IS NOT NULL THEN s.admitted_on END) OVER (), FALSE) AS plans_recorded
FROM inpatient_stay s
LEFT JOIN screened c ON c.stay_key = s.stay_key
LEFT JOIN planned p ON p.stay_key = s.stay_key
