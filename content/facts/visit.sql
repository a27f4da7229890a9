-- One row per visit to an emergency department.
--
-- about_mental_health  main diagnosis F06 to F99 without F10 to F19, or self-harm (X60 to X84, Y10 to Y19, Y28) among the
--                      other diagnoses
-- about_substance_use  main diagnosis F10 to F19
-- days_to_next_visit   from leaving (or arriving, where leaving was not recorded) to the next visit that was not planned
--                      and was about mental health or substance use; missing when there was none. A next visit without
--                      a diagnosis is taken at its word: what mental_health says
-- stay_minutes         from arriving to leaving, begun minutes left off
-- wait_minutes         from arriving to being seen by a physician
-- age                  by year of birth only, so up to a year off
WITH coded AS (
    SELECT
        v.*,
        COALESCE(v.planned, FALSE) AS planned_return,
        SUBSTR(UPPER(TRIM(v.main_diagnosis)), 1, 3) AS main_code,
        ' ' || UPPER(TRIM(COALESCE(v.other_diagnoses, ''))) AS others
    FROM emergency_visit v
),
sorted AS (
    SELECT
        c.*,
        COALESCE(c.main_code BETWEEN 'F10' AND 'F19', FALSE) AS about_substance_use,
        COALESCE(c.main_code BETWEEN 'F06' AND 'F09' OR c.main_code BETWEEN 'F20' AND 'F99', FALSE)
            OR c.others LIKE '% X6%' OR c.others LIKE '% X7%' OR c.others LIKE '% X80%' OR c.others LIKE '% X81%'
            OR c.others LIKE '% X82%' OR c.others LIKE '% X83%' OR c.others LIKE '% X84%'
            OR c.others LIKE '% Y1%' OR c.others LIKE '% Y28%' AS about_mental_health
    FROM coded c
),
followed AS (
    SELECT
        s.*,
        MIN(
            CASE
                WHEN s.planned_return THEN NULL
                WHEN s.about_mental_health OR s.about_substance_use OR (s.main_code IS NULL AND s.mental_health) THEN s.arrived_on
            END
        ) OVER (
            PARTITION BY s.person_key ORDER BY s.arrived_at NULLS LAST, s.visit_key NULLS LAST
            ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS next_arrived_on
    FROM sorted s
)
SELECT
    f.person_key, f.visit_key, f.arrived_on, f.left_on, f.main_diagnosis, f.mental_health, f.disposition,
    f.planned_return, f.about_mental_health, f.about_substance_use,
    DAYS(COALESCE(f.left_on, f.arrived_on), f.next_arrived_on) AS days_to_next_visit,
    MINUTES(f.arrived_at, f.left_at) AS stay_minutes,
    f.triage_level,
    MINUTES(f.arrived_at, f.seen_at) AS wait_minutes,
    YEAR(f.arrived_on) - f.birth_year AS age
FROM followed f
