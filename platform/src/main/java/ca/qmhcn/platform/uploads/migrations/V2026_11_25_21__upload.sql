-- A file somebody is working on; gone when it is committed, cancelled or a day old.
CREATE TABLE upload (
    organization_id text        NOT NULL,
    id              uuid        NOT NULL,
    table_name      text        NOT NULL,
    person_id       uuid        NOT NULL REFERENCES person (id),
    file_name       text        NOT NULL,
    sha256          text        NOT NULL,
    bytes           bigint      NOT NULL,
    answers         text        NOT NULL, -- what the person said about it, as a form sends it
    step            text        NOT NULL CHECK (step IN ('READING', 'COLUMNS', 'CHECK', 'PREVIEW', 'COMMIT')),
    begun_at        timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
ALTER TABLE upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON upload USING (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- How an organization's files of a table were read the last time.
CREATE TABLE column_mapping (
    organization_id text NOT NULL,
    table_name      text NOT NULL,
    answers         text NOT NULL,
    PRIMARY KEY (organization_id, table_name)
);
ALTER TABLE column_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE column_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON column_mapping USING (organization_id = NULLIF(current_setting('app.organization', true), ''));
