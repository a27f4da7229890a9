-- What was brought in, once for each file that was committed. The rows themselves lie in the organization's warehouse.
CREATE TABLE batch (
    organization_id text        NOT NULL,
    id              uuid        NOT NULL,
    number          int         NOT NULL,
    table_name      text        NOT NULL,
    person_id       uuid        NOT NULL REFERENCES person (id),
    file_name       text        NOT NULL,
    sha256          text        NOT NULL,
    upload_id       uuid,
    rows            bigint      NOT NULL CHECK (rows >= 0),
    left_out        bigint      NOT NULL CHECK (left_out >= 0),
    fresh           bigint      NOT NULL CHECK (fresh >= 0),
    changed         bigint      NOT NULL CHECK (changed >= 0),
    same            bigint      NOT NULL CHECK (same >= 0),
    committed_at    timestamptz NOT NULL,
    undone_at       timestamptz,
    undone_by       uuid        REFERENCES person (id),
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, number),
    UNIQUE (organization_id, upload_id),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
-- The same file does not come in twice, unless it was undone.
CREATE UNIQUE INDEX batch_once ON batch (organization_id, table_name, sha256) WHERE undone_at IS NULL;
ALTER TABLE batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE batch FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON batch USING (organization_id = NULLIF(current_setting('app.organization', true), ''));
