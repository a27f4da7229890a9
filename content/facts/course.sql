-- One row per closed referral for talking therapy: a course of treatment that has ended.
--
-- attended_contacts        scheduled contacts attended from the day of the referral to the day it was closed
-- days_to_first            from the referral to the first of them; days_to_second from the first to the second
-- phq9_first … gad7_last   scores of the first and the last time the form was filled in during the course;
--                          a last score needs a second form, so that nothing is compared with itself
-- reliably_better          one score fell by more than chance (PHQ-9 by 6, GAD-7 by 4) and the other did not rise so
-- reliably_worse           one rose by more than chance and the other did not fall so
WITH ended AS (
    SELECT r.* FROM referral r
    WHERE r.closed_on IS NOT NULL AND r.service IN ('psychological-therapy', 'counselling')
),
met AS (
    SELECT
        e.referral_key, c.contact_on,
        ROW_NUMBER() OVER (PARTITION BY e.referral_key ORDER BY c.contact_on NULLS LAST, c.contact_key NULLS LAST) AS nth
    FROM ended e
    JOIN contact c ON c.person_key = e.person_key
        AND c.status = 'attended'
        AND c.kind = 'scheduled'
        AND c.contact_on BETWEEN e.received_on AND e.closed_on
        AND COALESCE(c.referral_key, e.referral_key) = e.referral_key
),
attended AS (
    SELECT
        m.referral_key, COUNT(*) AS contacts,
        MIN(CASE WHEN m.nth = 1 THEN m.contact_on END) AS first_on,
        MIN(CASE WHEN m.nth = 2 THEN m.contact_on END) AS second_on
    FROM met m
    GROUP BY m.referral_key
),
scored AS (
    SELECT
        e.referral_key, a.instrument, a.score,
        ROW_NUMBER() OVER (PARTITION BY e.referral_key, a.instrument ORDER BY a.assessed_on NULLS LAST, a.assessment_key NULLS LAST) AS nth,
        COUNT(*) OVER (PARTITION BY e.referral_key, a.instrument) AS times
    FROM ended e
    JOIN assessment a ON a.person_key = e.person_key
        AND a.assessed_on BETWEEN e.received_on AND e.closed_on
        AND COALESCE(a.referral_key, e.referral_key) = e.referral_key
),
scores AS (
    SELECT
        s.referral_key,
        MAX(CASE WHEN s.instrument = 'phq-9' AND s.nth = 1 THEN s.score END) AS phq9_first,
        MAX(CASE WHEN s.instrument = 'phq-9' AND s.nth = s.times AND s.times > 1 THEN s.score END) AS phq9_last,
        MAX(CASE WHEN s.instrument = 'gad-7' AND s.nth = 1 THEN s.score END) AS gad7_first,
        MAX(CASE WHEN s.instrument = 'gad-7' AND s.nth = s.times AND s.times > 1 THEN s.score END) AS gad7_last
    FROM scored s
    GROUP BY s.referral_key
)
SELECT
    e.person_key, e.referral_key, e.closed_on AS ended_on, e.service,
    COALESCE(a.contacts, 0) AS attended_contacts,
    DAYS(e.received_on, a.first_on) AS days_to_first,
    DAYS(a.first_on, a.second_on) AS days_to_second,
    s.phq9_first, s.phq9_last, s.gad7_first, s.gad7_last,
    (s.phq9_first - s.phq9_last >= 6 AND s.gad7_last - s.gad7_first < 4)
        OR (s.gad7_first - s.gad7_last >= 4 AND s.phq9_last - s.phq9_first < 6) AS reliably_better,
    (s.phq9_last - s.phq9_first >= 6 AND s.gad7_first - s.gad7_last < 4)
        OR (s.gad7_last - s.gad7_first >= 4 AND s.phq9_first - s.phq9_last < 6) AS reliably_worse,
    CASE
        WHEN YEAR(e.received_on) - e.birth_year < 18 THEN '0-17'
        WHEN YEAR(e.received_on) - e.birth_year < 25 THEN '18-24'
        WHEN YEAR(e.received_on) - e.birth_year < 65 THEN '25-64'
        WHEN YEAR(e.received_on) - e.birth_year >= 65 THEN '65+'
    END AS age_group
FROM ended e
LEFT JOIN attended a ON a.referral_key = e.referral_key
LEFT JOIN scores s ON s.referral_key = e.referral_key
