-- One row per referral, as it stood on the day it was closed or 180 days after it was received, whichever came first.
--
-- judged_on          that day
-- attended_contacts  contacts attended from the day of the referral to judged_on
-- paired             an instrument was filled in on at least two days until then, the same one
-- reqol_change       last minus first score of the ReQoL-10 until then; missing when it was not filled in twice
-- qpr_change         the same for the QPR-15
WITH judged AS (
    SELECT
        r.person_key, r.referral_key, r.received_on, r.service,
        CASE
            WHEN DAYS(r.received_on, r.closed_on) < 180 THEN r.closed_on
            ELSE CAST(r.received_on + INTERVAL '180' DAY AS DATE)
        END AS judged_on
    FROM referral r
),
attended AS (
    SELECT j.referral_key, COUNT(*) AS contacts
    FROM judged j
    JOIN contact c ON c.person_key = j.person_key
        AND c.status = 'attended'
        AND c.contact_on BETWEEN j.received_on AND j.judged_on
        AND COALESCE(c.referral_key, j.referral_key) = j.referral_key
    GROUP BY j.referral_key
),
scored AS (
    SELECT
        j.referral_key, a.instrument, a.score, a.assessed_on,
        ROW_NUMBER() OVER (
            PARTITION BY j.referral_key, a.instrument ORDER BY a.assessed_on NULLS LAST, a.assessment_key NULLS LAST) AS nth,
        ROW_NUMBER() OVER (
            PARTITION BY j.referral_key, a.instrument
            ORDER BY a.assessed_on DESC NULLS LAST, a.assessment_key DESC NULLS LAST) AS from_the_end
    FROM judged j
    JOIN assessment a ON a.person_key = j.person_key
        AND a.assessed_on BETWEEN j.received_on AND j.judged_on
        AND COALESCE(a.referral_key, j.referral_key) = j.referral_key
        AND a.instrument NOT IN ('violence-risk', 'substance-use', 'trauma-history', 'strengths', 'other')
),
pairs AS (
    SELECT
        s.referral_key, s.instrument,
        MAX(CASE WHEN s.from_the_end = 1 THEN s.score END) - MAX(CASE WHEN s.nth = 1 THEN s.score END) AS change
    FROM scored s
    GROUP BY s.referral_key, s.instrument
    HAVING MIN(s.assessed_on) < MAX(s.assessed_on)
),
changes AS (
    SELECT
        p.referral_key,
        MAX(CASE WHEN p.instrument = 'reqol-10' THEN p.change END) AS reqol_change,
        MAX(CASE WHEN p.instrument = 'qpr-15' THEN p.change END) AS qpr_change
    FROM pairs p
    GROUP BY p.referral_key
)
SELECT
    j.person_key, j.referral_key, j.service, j.judged_on,
    COALESCE(a.contacts, 0) AS attended_contacts,
    h.referral_key IS NOT NULL AS paired,
    h.reqol_change, h.qpr_change
FROM judged j
LEFT JOIN attended a ON a.referral_key = j.referral_key
LEFT JOIN changes h ON h.referral_key = j.referral_key
