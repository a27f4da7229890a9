-- One row per visit to an emergency department for mental illness or self-harm.
--
-- ended_on           the day the person left, or arrived where leaving was not recorded
-- days_since_visit   since the person's visit before, of the same kind
-- days_to_admission  from arriving to the next admission to hospital for mental health or substance use; 0 when the
--                    visit itself ended in one
-- days_to_contact    from ended_on to the first attended contact, that day included
WITH visits AS (
    SELECT
        v.*,
        COALESCE(v.left_on, v.arrived_on) AS ended_on,
        LAG(v.arrived_on) OVER (
            PARTITION BY v.person_key ORDER BY v.arrived_on NULLS LAST, v.visit_key NULLS LAST
        ) AS before_on
    FROM visit v
    WHERE v.about_mental_health
),
admitted AS (
    SELECT v.visit_key, MIN(s.admitted_on) AS admitted_on
    FROM visits v
    JOIN inpatient_stay s ON s.person_key = v.person_key AND s.admitted_on >= v.arrived_on
    GROUP BY v.visit_key
),
followed AS (
    SELECT v.visit_key, MIN(c.contact_on) AS contact_on
    FROM visits v
    JOIN contact c ON c.person_key = v.person_key AND c.status = 'attended' AND c.contact_on >= v.ended_on
    GROUP BY v.visit_key
)
SELECT
    v.person_key, v.visit_key, v.ended_on, v.disposition, v.age,
    DAYS(v.before_on, v.arrived_on) AS days_since_visit,
    CASE WHEN v.disposition = 'admitted' THEN 0 ELSE DAYS(v.arrived_on, a.admitted_on) END AS days_to_admission,
    DAYS(v.ended_on, f.contact_on) AS days_to_contact
FROM visits v
LEFT JOIN admitted a ON a.visit_key = v.visit_key
LEFT JOIN followed f ON f.visit_key = v.visit_key
