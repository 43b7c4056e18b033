-- How much each changeset did, so that a page of changes counts nothing: one that brought a million records is as quick to tell as one that
-- brought two.
create table kb_changeset_size (
  changeset bigint primary key references kb_changeset (id),
  added bigint not null,
  changed bigint not null,
  removed bigint not null,
  last bigint not null
);

create function kb_measure_changeset() returns trigger language plpgsql as $$
begin
  insert into kb_changeset_size as known (changeset, added, changed, removed, last)
  select changeset, count(*) filter (where op = 'added'), count(*) filter (where op = 'changed'), count(*) filter (where op = 'removed'), max(seq)
  from written
  group by changeset
  on conflict (changeset) do update
  set added = known.added + excluded.added, changed = known.changed + excluded.changed, removed = known.removed + excluded.removed,
      last = greatest(known.last, excluded.last);
  return null;
end
$$;

create trigger kb_revision_size after insert on kb_revision
  referencing new table as written for each statement execute function kb_measure_changeset();

insert into kb_changeset_size (changeset, added, changed, removed, last)
select changeset, count(*) filter (where op = 'added'), count(*) filter (where op = 'changed'), count(*) filter (where op = 'removed'), max(seq)
from kb_revision
group by changeset;
