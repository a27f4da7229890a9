-- One row per referral for a first episode of psychosis.
SELECT
    r.person_key, r.referral_key, r.received_on, r.care_started_on, r.coordinator_on,
    DAYS(r.received_on, r.care_started_on) AS days_to_care,
    DAYS(r.received_on, r.coordinator_on) AS days_to_coordinator
FROM referral r
WHERE r.service = 'early-psychosis'
