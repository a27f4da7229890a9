-- One row per discharge after an episode of inpatient care (see stay.sql), with the contacts of the 30 days after it.
--
-- days_to_physician, days_to_practitioner
--     days to the first attended contact after the day of discharge; 0 when the only one was on that day itself;
--     missing when there was none within 30 days. Physician: psychiatrist, primary care physician or paediatrician.
--     Practitioner: a mental health practitioner of any discipline, psychiatrists included; not peer workers.
WITH followed AS (
    SELECT
        s.stay_key,
        DAYS(s.discharged_on, c.contact_on) AS days_after,
        c.discipline IN ('psychiatrist', 'primary-care-physician', 'paediatrician') AS by_physician,
        c.discipline IN ('psychiatrist', 'psychologist', 'nurse', 'social-worker', 'counsellor') AS by_practitioner
    FROM stay s
    JOIN contact c ON c.person_key = s.person_key
        AND c.status = 'attended'
        AND c.contact_on >= s.discharged_on
        AND DAYS(s.discharged_on, c.contact_on) <= 30
),
first_contact AS (
    SELECT
        f.stay_key,
        MIN(f.days_after) FILTER (WHERE f.by_physician AND f.days_after > 0) AS physician_later,
        MIN(f.days_after) FILTER (WHERE f.by_physician) AS physician_soonest,
        MIN(f.days_after) FILTER (WHERE f.by_practitioner AND f.days_after > 0) AS practitioner_later,
        MIN(f.days_after) FILTER (WHERE f.by_practitioner) AS practitioner_soonest
    FROM followed f
    GROUP BY f.stay_key
)
SELECT
    s.person_key, s.stay_key, s.discharged_on, s.acute, s.main_diagnosis, s.destination, s.age, s.age_group,
    s.days_to_next_admission,
    COALESCE(f.physician_later, f.physician_soonest) AS days_to_physician,
    COALESCE(f.practitioner_later, f.practitioner_soonest) AS days_to_practitioner
FROM stay s
LEFT JOIN first_contact f ON f.stay_key = s.stay_key
WHERE s.discharged_on IS NOT NULL
