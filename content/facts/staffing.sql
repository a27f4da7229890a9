-- One row per unit, month and job group: how many people work there, how many left, and what hours they were paid for.
-- Counts of people, never a person. Headcount and posts are those of the last day of the month.
--
-- peer_fte, clinical_fte  the full-time equivalents, where that is the role; 0 where it is another or none was given
SELECT
    r.unit, r.month, r.job_group, r.role, r.headcount, r.fte, r.voluntary_leavers, r.other_leavers,
    r.paid_hours, r.sick_hours, r.overtime_hours, r.agency_hours, r.funded_posts, r.vacant_posts,
    CASE WHEN r.role = 'peer-support' THEN r.fte ELSE 0 END AS peer_fte,
    CASE WHEN r.role = 'clinical' THEN r.fte ELSE 0 END AS clinical_fte
FROM roster_month r
