-- How the shares of the same rows hang together, raw: rows that all of them see alike.
CREATE TABLE indicator_overlap (
    organization_id text   NOT NULL,
    fact            text   NOT NULL,
    placed_by       text   NOT NULL, -- the date that places a row in a month
    month           date   NOT NULL CHECK (extract(day FROM month) = 1),
    states          text   NOT NULL, -- indicator=state,indicator=state in alphabetical order
    rows            bigint NOT NULL CHECK (rows > 0),
    PRIMARY KEY (organization_id, fact, placed_by, month, states)
);
ALTER TABLE indicator_overlap ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator_overlap FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON indicator_overlap USING (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- What hangs on the cells of a release and is not itself a count of people: hours, medians, staff. Only what the release shows.
CREATE TABLE released_figure (
    organization_id text     NOT NULL,
    release         uuid     NOT NULL,
    indicator       text     NOT NULL,
    profile         text     NOT NULL,
    month           date     NOT NULL CHECK (extract(day FROM month) = 1),
    numerator       numeric  NOT NULL,
    denominator     numeric  NOT NULL,
    cases           bigint   NOT NULL CHECK (cases >= 0),
    behind          bigint   NOT NULL CHECK (behind >= 0),
    days            int[]    NOT NULL,
    day_cases       bigint[] NOT NULL,
    PRIMARY KEY (organization_id, release, indicator, profile, month)
);
ALTER TABLE released_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE released_figure FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON released_figure USING (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- A year's figures belong to a release. Those from before were made by a weaker rule; everything is counted and released anew.
ALTER TABLE network_value ADD COLUMN release uuid;
CREATE INDEX network_value_release ON network_value (release);
