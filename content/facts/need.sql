-- One row per social need found with a person.
SELECT
    n.person_key, n.need_key, n.found_on, n.domain, n.help_wanted, n.outcome,
    DAYS(n.found_on, n.closed_on) AS days_to_close
FROM social_need n
