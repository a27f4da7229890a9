-- What this database is for; one row, for ever.
CREATE TABLE installation (
    only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    kind       text        NOT NULL CHECK (kind IN ('OWN', 'DEMONSTRATION')),
    created_at timestamptz NOT NULL DEFAULT now()
);

-- News between modules, kept until each listener has finished. Holds keys only, never contents.
CREATE TABLE event_publication (
    id                     uuid        PRIMARY KEY,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_event ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion ON event_publication (completion_date);
