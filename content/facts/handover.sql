-- One row per transition of a person's care.
--
-- summary_minutes   from the transition to the moment the next team had the summary; below 0 when it had it before,
--                   missing when it never had it
-- summary_recorded  such a moment had been recorded for this or an earlier transition: before that, none means nothing
SELECT
    t.person_key, t.transition_key, t.left_on, t.kind, t.from_service, t.to_service, t.warm_handover,
    MINUTES(t.left_at, t.summary_received_at) AS summary_minutes,
    COALESCE(t.left_on >= MIN(CASE WHEN t.summary_received_at IS NOT NULL THEN t.left_on END) OVER (), FALSE) AS summary_recorded
FROM transition t
