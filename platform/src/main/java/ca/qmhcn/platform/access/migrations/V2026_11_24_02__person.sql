CREATE TABLE person (
    id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    email         text        NOT NULL CHECK (email = lower(email)),
    name          text        NOT NULL,
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (email)
);

-- What a person is in an organization. A person sees their own; an organization sees its own.
CREATE TABLE membership (
    organization_id text NOT NULL,
    person_id       uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role            text NOT NULL CHECK (role IN ('SECRETARIAT', 'QUALITY_LEAD', 'DATA_STEWARD', 'READER')),
    PRIMARY KEY (organization_id, person_id)
);
CREATE INDEX membership_person ON membership (person_id);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON membership
    USING (organization_id = NULLIF(current_setting('app.organization', true), '')
        OR person_id = NULLIF(current_setting('app.person', true), '')::uuid)
    WITH CHECK (organization_id = NULLIF(current_setting('app.organization', true), ''));

CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
