-- One row per body and month: its seats, and who holds them.
SELECT
    g.body, g.month, g.plans_mental_health, g.seats, g.voting_seats, g.lived_experience_seats, g.lived_experience_votes,
    g.staff_seats
FROM governance_seat g
