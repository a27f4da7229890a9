-- One row per restraint or seclusion.
--
-- debrief_minutes    from its end to when it was talked over with the person; missing when it was not
-- debriefs_recorded  such a moment had been recorded for this or an earlier event: before that, none means nothing
SELECT
    e.person_key, e.event_key, e.ended_on, e.unit, e.type, e.age_group,
    MINUTES(e.ended_at, e.debriefed_at) AS debrief_minutes,
    COALESCE(e.ended_on >= MIN(CASE WHEN e.debriefed_at IS NOT NULL THEN e.ended_on END) OVER (), FALSE) AS debriefs_recorded
FROM restrictive_event e
