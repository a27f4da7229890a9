-- One row per incident.
--
-- told_on           the day it was reported, or happened where that was not recorded
-- days_to_review    from told_on to the end of the review; days_to_feedback to the answer to who reported it
-- answers_recorded  such an answer had been recorded for this or an earlier incident: before that, none means nothing
-- support_minutes   from the incident to when all involved had been offered support
-- support_recorded  the same of that moment
SELECT
    i.incident_key, i.occurred_on, i.unit, i.type, i.severity, i.harmed, i.reported_by_staff,
    COALESCE(i.reported_on, i.occurred_on) AS told_on,
    DAYS(COALESCE(i.reported_on, i.occurred_on), i.reviewed_on) AS days_to_review,
    DAYS(COALESCE(i.reported_on, i.occurred_on), i.feedback_on) AS days_to_feedback,
    COALESCE(COALESCE(i.reported_on, i.occurred_on)
        >= MIN(CASE WHEN i.feedback_on IS NOT NULL THEN COALESCE(i.reported_on, i.occurred_on) END) OVER (), FALSE)
        AS answers_recorded,
    MINUTES(i.occurred_at, i.support_offered_at) AS support_minutes,
    COALESCE(i.occurred_on >= MIN(CASE WHEN i.support_offered_at IS NOT NULL THEN i.occurred_on END) OVER (), FALSE) AS support_recorded
FROM incident i
