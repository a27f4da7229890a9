-- One row per plan made.
SELECT p.person_key, p.plan_key, p.made_on, p.type, p.written_with_person, p.copy_given, p.family
FROM plan p
