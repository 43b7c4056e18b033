-- What the program works out of all records: disputes, and how each question is answered for each agreement. Kept for stores too large
-- to be held in memory, and brought up to date after each change by whichever program is first. Nothing here is a fact of its own:
-- all of it can be dropped and worked out again.
create table kb_dispute (
  id text collate "C" primary key,
  kind text collate "C" not null,
  state text collate "C" not null,
  agreements text[] collate "C" not null, -- that it touches
  records text[] collate "C" not null, -- that hold its reports, as kind/id
  data jsonb not null,
  worked bigint not null -- the revision of the records that it was worked out of
);

create index kb_dispute_agreements on kb_dispute using gin (agreements);
create index kb_dispute_records on kb_dispute using gin (records);
create index kb_dispute_weight on kb_dispute (state, (kind = 'different-scope'), id);
create index kb_dispute_kinds on kb_dispute (kind, state);

create table kb_coverage (
  id text collate "C" primary key, -- of the agreement
  states text[] not null, -- one for each question, in the order of a comparison
  counts integer[] not null,
  worked bigint not null
);

-- Everything that changed up to the revision is worked in. By another version of the program it counts for nothing.
create table kb_worked_out (
  one boolean primary key default true check (one),
  revision bigint not null,
  program text not null
);
