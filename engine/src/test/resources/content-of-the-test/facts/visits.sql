-- One row per contact.
SELECT
    c.contact_key,
    c.began_at,
    c.began_on,
    c.minutes,
    c.kind
FROM contact AS c
