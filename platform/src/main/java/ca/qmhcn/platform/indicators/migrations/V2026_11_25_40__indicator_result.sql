-- What was counted, raw. Pages read it through the gate only.
CREATE TABLE indicator_result (
    organization_id  text     NOT NULL,
    indicator        text     NOT NULL,
    profile          text     NOT NULL,
    stratum          text     NOT NULL,
    month            date     NOT NULL CHECK (extract(day FROM month) = 1),
    definition       int      NOT NULL, -- version of the definition that counted
    numerator        numeric  NOT NULL,
    denominator      numeric  NOT NULL,
    cases            bigint   NOT NULL CHECK (cases >= 0),
    behind           bigint   NOT NULL CHECK (behind >= 0),
    left_out_why     text[]   NOT NULL,
    left_out         bigint[] NOT NULL,
    days             int[]    NOT NULL,
    day_cases        bigint[] NOT NULL,
    mature           boolean  NOT NULL,
    PRIMARY KEY (organization_id, indicator, profile, stratum, month)
);
ALTER TABLE indicator_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator_result FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON indicator_result USING (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- When an organization's files were last counted.
CREATE TABLE recount (
    organization_id text        PRIMARY KEY,
    began_at        timestamptz NOT NULL,
    ended_at        timestamptz,
    failed          boolean     NOT NULL DEFAULT false, -- what is kept is older than the files
    definitions     text        NOT NULL                -- fingerprint of the content that counted
);
ALTER TABLE recount ENABLE ROW LEVEL SECURITY;
ALTER TABLE recount FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON recount USING (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- Which of the unnamed dots among the network's is an organization's own. Known to itself only.
CREATE TABLE network_dot (
    organization_id text PRIMARY KEY,
    dot             uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE
);
ALTER TABLE network_dot ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_dot FORCE ROW LEVEL SECURITY;
CREATE POLICY acting ON network_dot USING (organization_id = NULLIF(current_setting('app.organization', true), ''));

-- A year's figures that passed the gate for the network, without a name.
CREATE TABLE network_value (
    indicator   text    NOT NULL,
    profile     text    NOT NULL,
    year        int     NOT NULL, -- in which the fiscal year begins, in April
    dot         uuid    NOT NULL,
    numerator   numeric NOT NULL,
    denominator numeric NOT NULL CHECK (denominator > 0),
    PRIMARY KEY (indicator, profile, year, dot)
);
CREATE INDEX network_value_dot ON network_value (dot);
ALTER TABLE network_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_value FORCE ROW LEVEL SECURITY;
CREATE POLICY members_read ON network_value FOR SELECT
    USING (NULLIF(current_setting('app.organization', true), '') IS NOT NULL);
CREATE POLICY own_dot ON network_value
    USING (dot IN (SELECT dot FROM network_dot))
    WITH CHECK (dot IN (SELECT dot FROM network_dot));
