-- How far the demonstration has been filled; stays empty in a network's own installation.
CREATE TABLE demonstration_step (
    step    text        PRIMARY KEY,
    done_at timestamptz NOT NULL DEFAULT now()
);
