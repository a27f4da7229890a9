-- One row per contact, offered or held.
--
-- booked  it had a time that the person had accepted: a crisis or a drop-in has none
SELECT
    c.person_key, c.contact_key, c.contact_on, c.status, c.kind, c.mode, c.discipline, c.service, c.language, c.preferred_language,
    c.kind NOT IN ('crisis', 'drop-in') AND COALESCE(c.accepted, TRUE) AS booked
FROM contact c
