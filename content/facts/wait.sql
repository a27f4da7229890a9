-- One row per referral, with the wait for a first scheduled counselling session.
--
-- started_on  the day the referral was received, or the day the person left hospital if that was later
-- session_on  the first scheduled counselling session that was offered and accepted, attended or not; on or after
--             started_on, before the referral was closed. Where nothing says whether it was accepted, attending or
--             not coming shows that it had been
-- repeats     another referral for the same service was already waiting for this session; the first one is counted
WITH sessions AS (
    SELECT
        c.person_key, c.contact_on, c.referral_key,
        named.received_on AS named_received_on,
        named.service AS named_service
    FROM contact c
    LEFT JOIN referral named ON named.referral_key = c.referral_key
    WHERE c.service = 'counselling'
        AND c.kind = 'scheduled'
        AND COALESCE(c.accepted, c.status IN ('attended', 'no-show'))
),
begun AS (
    SELECT
        r.*,
        CASE WHEN r.discharged_on > r.received_on THEN r.discharged_on ELSE r.received_on END AS started_on
    FROM referral r
),
met AS (
    SELECT b.referral_key, MIN(s.contact_on) AS session_on
    FROM begun b
    JOIN sessions s ON s.person_key = b.person_key
        AND s.contact_on >= b.started_on
        AND s.contact_on <= COALESCE(b.closed_on, s.contact_on)
        AND (
            s.named_received_on IS NULL
            OR s.referral_key = b.referral_key
            OR (s.named_service = b.service AND s.named_received_on >= b.received_on)
        )
    GROUP BY b.referral_key
)
SELECT
    b.person_key, b.referral_key, b.received_on, b.started_on, m.session_on, b.source, b.service, b.publicly_funded,
    DAYS(b.started_on, m.session_on) AS wait_days,
    b.rural, b.income_quintile, b.minority_language,
    ROW_NUMBER() OVER (
        PARTITION BY b.person_key, b.service, m.session_on
        ORDER BY b.received_on NULLS LAST, b.referral_key NULLS LAST
    ) > 1 AS repeats,
    CASE
        WHEN YEAR(b.started_on) - b.birth_year < 18 THEN '0-17'
        WHEN YEAR(b.started_on) - b.birth_year < 25 THEN '18-24'
        WHEN YEAR(b.started_on) - b.birth_year < 65 THEN '25-64'
        WHEN YEAR(b.started_on) - b.birth_year >= 65 THEN '65+'
    END AS age_group
FROM begun b
LEFT JOIN met m ON m.referral_key = b.referral_key
