-- The members of the network. Their names are known to all members; nothing they measured is here.
CREATE TABLE organization (
    id              text        PRIMARY KEY,
    name_en         text        NOT NULL,
    name_fr         text        NOT NULL,
    province        text        NOT NULL CHECK (province IN ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT', 'CA')),
    kind            text        NOT NULL,
    size            text        NOT NULL CHECK (size IN ('SMALL', 'MEDIUM', 'LARGE')),
    time_zone       text        NOT NULL,
    named_in_public boolean     NOT NULL DEFAULT false,
    joined_at       timestamptz NOT NULL DEFAULT now()
);
