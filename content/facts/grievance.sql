-- One row per complaint or word of praise.
--
-- working_days      Mondays to Fridays after the day it was received, up to the day it was acknowledged; public
--                   holidays count as working days
-- answers_recorded  an acknowledgement had been recorded for this or an earlier one: before that, none means nothing
SELECT
    c.complaint_key, c.received_on, c.kind, c.theme,
    CAST(ROUND(SHARE(
        5 * (DAYS(c.received_on, c.acknowledged_on) - WEEKDAY(c.acknowledged_on) + WEEKDAY(c.received_on)), 7)) AS BIGINT)
        + CASE WHEN WEEKDAY(c.acknowledged_on) > 5 THEN 5 ELSE WEEKDAY(c.acknowledged_on) END
        - CASE WHEN WEEKDAY(c.received_on) > 5 THEN 5 ELSE WEEKDAY(c.received_on) END AS working_days,
    COALESCE(c.received_on >= MIN(CASE WHEN c.acknowledged_on IS NOT NULL THEN c.received_on END) OVER (), FALSE) AS answers_recorded
FROM complaint c
