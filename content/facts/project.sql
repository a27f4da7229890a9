-- One row per improvement project and month.
SELECT p.project, p.month, p.status, p.lived_experience, p.lens
FROM improvement_project p
