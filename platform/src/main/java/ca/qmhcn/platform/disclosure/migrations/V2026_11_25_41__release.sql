-- What was released, for ever. Rows are added and read; nothing may change or take back what readers once saw.
--
-- Releases speak of many organizations at once, so they are no organization's own: only the gate itself, under a name
-- that no organization can have, reads and writes them, and says what of them is shown to whom.
CREATE TABLE release (
    id          uuid        PRIMARY KEY,
    indicator   text        NOT NULL,
    tier        text        NOT NULL CHECK (tier IN ('OWN', 'NETWORK', 'PUBLIC')),
    number      int         NOT NULL CHECK (number > 0), -- counts the releases of an indicator for a tier
    fingerprint text        NOT NULL,                    -- of all that decided it
    policy      text        NOT NULL,
    prepared_at timestamptz NOT NULL,
    held        text,                                    -- why nothing of it is shown
    sources     text        NOT NULL,                    -- batches of each organization, JSON
    owners      text[]      NOT NULL,
    shape       text        NOT NULL,                    -- which counts each cell adds up, JSON
    pattern     text        NOT NULL,                    -- what is hidden and what was guarded, JSON
    shown       text        NOT NULL,                    -- what readers see, JSON
    UNIQUE (indicator, tier, number)
);
CREATE INDEX release_fingerprint ON release (fingerprint);
ALTER TABLE release ENABLE ROW LEVEL SECURITY;
ALTER TABLE release FORCE ROW LEVEL SECURITY;
CREATE POLICY gate_reads ON release FOR SELECT USING (current_setting('app.organization', true) = '~releases');
CREATE POLICY gate_adds ON release FOR INSERT WITH CHECK (current_setting('app.organization', true) = '~releases');

-- What happened to a release, and who did it. The last row says how it stands; a release without one was never told.
CREATE TABLE release_step (
    release_id uuid        NOT NULL REFERENCES release (id),
    number     int         NOT NULL CHECK (number > 0),
    state      text        NOT NULL,
    person_id  uuid,                                     -- nobody where the platform did it
    at         timestamptz NOT NULL,
    PRIMARY KEY (release_id, number)
);
ALTER TABLE release_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_step FORCE ROW LEVEL SECURITY;
CREATE POLICY gate_reads ON release_step FOR SELECT USING (current_setting('app.organization', true) = '~releases');
CREATE POLICY gate_adds ON release_step FOR INSERT WITH CHECK (current_setting('app.organization', true) = '~releases');

-- An organization's own counts behind a release, in the order of the release's shape. Later releases are held against
-- them; nobody else reads them.
CREATE TABLE release_count (
    organization_id text     NOT NULL,
    release_id      uuid     NOT NULL REFERENCES release (id),
    counts          bigint[] NOT NULL,
    PRIMARY KEY (organization_id, release_id)
);
ALTER TABLE release_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_count FORCE ROW LEVEL SECURITY;
CREATE POLICY acting_reads ON release_count FOR SELECT
    USING (organization_id = NULLIF(current_setting('app.organization', true), ''));
CREATE POLICY acting_adds ON release_count FOR INSERT
    WITH CHECK (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- A higher floor that an organization chose for its own figures; the last row holds.
CREATE TABLE organization_floor (
    organization_id text        NOT NULL,
    number          int         NOT NULL CHECK (number > 0),
    floor           int         NOT NULL CHECK (floor > 0),
    person_id       uuid        NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (organization_id, number)
);
ALTER TABLE organization_floor ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization_floor FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON organization_floor FOR SELECT
    USING (organization_id = NULLIF(current_setting('app.organization', true), '')
        OR current_setting('app.organization', true) = '~releases');
CREATE POLICY acting_adds ON organization_floor FOR INSERT
    WITH CHECK (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- Who left the network's figures, and who noted it.
CREATE TABLE organization_withdrawal (
    organization_id text        PRIMARY KEY,
    person_id       uuid        NOT NULL,
    at              timestamptz NOT NULL
);
ALTER TABLE organization_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY gate_reads ON organization_withdrawal FOR SELECT
    USING (current_setting('app.organization', true) = '~releases');
CREATE POLICY gate_adds ON organization_withdrawal FOR INSERT
    WITH CHECK (current_setting('app.organization', true) = '~releases');
