-- One row per unit, month and job group: how many people work there, how many left, and what hours they were paid for.
-- Counts of people, never a person. Headcount and posts are those of the last day of the month.
SELECT
    r.unit, r.month, r.job_group, r.headcount, r.fte, r.voluntary_leavers, r.other_leavers,
    r.paid_hours, r.sick_hours, r.overtime_hours, r.agency_hours, r.funded_posts, r.vacant_posts
FROM roster_month r
