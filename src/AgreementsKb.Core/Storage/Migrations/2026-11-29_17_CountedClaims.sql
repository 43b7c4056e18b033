-- How many claims of each sort the records held at a revision, for stores too large to be read again whenever a program starts: what
-- changed since is counted on top. Nothing here is a fact of its own; it can be emptied, and is counted again.
create table kb_claim_count (
  one boolean primary key default true check (one),
  revision bigint not null,
  rules text not null, -- by others it counts for nothing
  counts jsonb not null -- of each sort: [kind, field, type, code, assertedBy, how many]
);
