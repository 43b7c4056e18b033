-- Who changed the records, when, why and from what.
create table kb_changeset (
  id bigint generated always as identity primary key,
  editor text not null,
  reason text not null,
  origin text not null,
  at timestamptz not null default transaction_timestamp()
);

-- Every version of every record that ever was. Writers take turns (an advisory lock), so a higher seq was committed later:
-- readers of the change feed may go by "after seq N" without missing any.
create table kb_revision (
  seq bigint generated always as identity primary key,
  changeset bigint not null references kb_changeset (id),
  kind text not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  op text not null check (op in ('added', 'changed', 'removed')),
  data jsonb not null,
  at timestamptz not null default transaction_timestamp(),
  constraint kb_revision_version unique (kind, id, version)
);

create index kb_revision_changeset on kb_revision (changeset);

create function kb_refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op);
end
$$;

create trigger kb_changeset_append_only before update or delete or truncate on kb_changeset
  execute function kb_refuse_rewriting_history();

create trigger kb_revision_append_only before update or delete or truncate on kb_revision
  execute function kb_refuse_rewriting_history();
