-- Numbers without gaps: an identity is spent by a transaction that rolls back, so writers, who take turns, count on from the
-- last number instead. A reader of the change feed who sees a gap then knows that something is wrong.
alter table kb_changeset alter column id drop identity;
alter table kb_revision alter column seq drop identity;

-- Whether the knowledge base was wrong (a correction) or the world changed (an amendment) is for the editor to say.
alter table kb_changeset
  add column nature text not null default 'addition' check (nature in ('addition', 'correction', 'amendment', 'editorial')),
  add column reverts bigint references kb_changeset (id);

-- Times of changesets go up with the order in which they were written, so that a time names one state of the records.
create unique index kb_changeset_at on kb_changeset (at);
