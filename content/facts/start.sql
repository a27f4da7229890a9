-- One row per referral after which care began.
--
-- started_on        first attended contact from the day of the referral to the day it was closed
-- days_to_contact   from the referral to started_on
-- days_to_score     from the referral to the first instrument filled in; what is asked on admission to hospital is none
-- days_to_plan      from the referral to the first care plan
-- days_to_peer      from started_on to the first attended contact with a peer worker, whatever it was referred for
-- days_since_start  since care began for an earlier referral of the same person
WITH attended AS (
    SELECT r.referral_key, MIN(c.contact_on) AS started_on
    FROM referral r
    JOIN contact c ON c.person_key = r.person_key
        AND c.status = 'attended'
        AND c.contact_on BETWEEN r.received_on AND COALESCE(r.closed_on, c.contact_on)
        AND COALESCE(c.referral_key, r.referral_key) = r.referral_key
    GROUP BY r.referral_key
),
begun AS (
    SELECT
        r.person_key, r.referral_key, r.received_on, r.service, a.started_on,
        LAG(a.started_on) OVER (
            PARTITION BY r.person_key ORDER BY a.started_on NULLS LAST, r.referral_key NULLS LAST
        ) AS started_before_on
    FROM referral r
    JOIN attended a ON a.referral_key = r.referral_key
),
scored AS (
    SELECT b.referral_key, MIN(s.assessed_on) AS scored_on
    FROM begun b
    JOIN assessment s ON s.person_key = b.person_key
        AND s.assessed_on >= b.received_on
        AND COALESCE(s.referral_key, b.referral_key) = b.referral_key
        AND s.instrument NOT IN ('violence-risk', 'substance-use', 'trauma-history', 'strengths')
    GROUP BY b.referral_key
),
planned AS (
    SELECT b.referral_key, MIN(p.made_on) AS planned_on
    FROM begun b
    JOIN plan p ON p.person_key = b.person_key
        AND p.type = 'care'
        AND p.made_on >= b.received_on
        AND COALESCE(p.referral_key, b.referral_key) = b.referral_key
    GROUP BY b.referral_key
),
peers AS (
    SELECT b.referral_key, MIN(c.contact_on) AS peer_on
    FROM begun b
    JOIN contact c ON c.person_key = b.person_key
        AND c.status = 'attended'
        AND c.contact_on >= b.started_on
        AND (c.kind = 'peer-led' OR c.discipline = 'peer-worker')
    GROUP BY b.referral_key
)
SELECT
    b.person_key, b.referral_key, b.received_on, b.service, b.started_on,
    DAYS(b.received_on, b.started_on) AS days_to_contact,
    DAYS(b.received_on, s.scored_on) AS days_to_score,
    DAYS(b.received_on, p.planned_on) AS days_to_plan,
    DAYS(b.started_on, e.peer_on) AS days_to_peer,
    DAYS(b.started_before_on, b.started_on) AS days_since_start
FROM begun b
LEFT JOIN scored s ON s.referral_key = b.referral_key
LEFT JOIN planned p ON p.referral_key = b.referral_key
LEFT JOIN peers e ON e.referral_key = b.referral_key
