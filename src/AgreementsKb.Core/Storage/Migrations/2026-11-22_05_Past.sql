-- "Which record took this id over?" is asked of the past too. Few records have former ids, so the index is small, and a
-- record without any costs a write nothing.
create index kb_revision_former on kb_revision using gin ((data -> 'formerIds') jsonb_path_ops) with (fastupdate = off)
  where data ? 'formerIds';

-- The last change of a changeset, which is the state that a time or a date stands for, without reading the others.
create index kb_revision_end on kb_revision (changeset, seq);
drop index kb_revision_changeset;
