-- One row per unit, month and course: how many staff should have the course, and how many have it in date.
SELECT l.unit, l.month, l.course, l.eligible, l.in_date
FROM learning_month l
