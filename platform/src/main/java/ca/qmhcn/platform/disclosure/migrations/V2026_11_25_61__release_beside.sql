-- Beside which earlier releases one was protected and attacked. What readers saw since was not in that attack, so that
-- it cannot be published any more.
ALTER TABLE release ADD COLUMN beside uuid[] NOT NULL DEFAULT '{}';
