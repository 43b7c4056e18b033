-- One table for each kind of record, in the layout that Marten 9 uses with numeric revisions, so that an application that
-- has Marten can open the same database.
--
-- Ids are compared byte by byte, whatever the locale of the database: pages and exports come in the same order everywhere.
do $$
declare
  kind text;
begin
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    execute format($table$
      create table %1$I (
        id varchar collate "C" not null,
        data jsonb not null,
        mt_last_modified timestamptz default transaction_timestamp(),
        mt_version integer not null default 0,
        mt_dotnet_type varchar null,
        constraint %2$I primary key (id)
      )$table$, 'mt_doc_' || kind, 'pkey_mt_doc_' || kind || '_id');

    -- Filters and former ids are questions of containment. Without fastupdate, because records are read far more often than
    -- written, and the planner shuns an index with a long list of pending entries.
    execute format('create index %I on %I using gin (data jsonb_path_ops) with (fastupdate = off)',
      'mt_doc_' || kind || '_idx_data', 'mt_doc_' || kind);

    -- Lists leave withdrawn records out. With this index they are counted and paged without reading a document.
    execute format('create index %I on %I (id) where data -> ''withdrawn'' is null',
      'mt_doc_' || kind || '_idx_current', 'mt_doc_' || kind);
  end loop;

  -- "Everything that cites this source", however deep the citation lies.
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'rate'] loop
    execute format(
      'create index %I on %I using gin (jsonb_path_query_array(data, ''$.**.source'') jsonb_path_ops) with (fastupdate = off)',
      'mt_doc_' || kind || '_idx_sources', 'mt_doc_' || kind);
  end loop;
end
$$;
