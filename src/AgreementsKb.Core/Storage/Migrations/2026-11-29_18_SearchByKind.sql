-- Searches of one kind by an index of that kind. The kind was a word of each record: an index looked through all places of that word, a
-- hundred thousand of them, which took longer than the words that were asked for. And what fragments are cut from stands ready: it was
-- picked out of whole documents, 7 KB for each hit.
drop index kb_search_keys;
drop index kb_search_names;
drop index kb_search_words;

alter table kb_search add column prose text[] not null default '{}'; -- a summary or definition first

-- In the row as long as it fits: to rank a hit is to read its words, and to fetch them from elsewhere takes as long again.
alter table kb_search alter column words set storage main;

create or replace function kb_search_follow() returns trigger language plpgsql as $$
declare
  changed_kind text := substr(tg_table_name, length('mt_doc_') + 1);
begin
  if tg_op = 'DELETE' then
    delete from kb_search where kind = changed_kind and id in (select id from gone);
    return null;
  end if;

  delete from kb_search where kind = changed_kind and id in (select id from given where data ? 'withdrawn');
  with read as materialized (
    select id, doc, named.text as named, coalesce(doc ->> 'summary', doc ->> 'definition', '') as summary,
      to_tsvector('simple', named.text) as typed, to_tsvector('english', named.text) as stemmed,
      kb_search_told(doc) as told
    from given
    cross join lateral (select data || '{}' as doc offset 0) unpacked
    cross join lateral (select kb_fold(kb_search_names(doc)) as text offset 0) named
    where not doc ? 'withdrawn'
  ), words as (
    -- Those that are known are left out before anything is worked out of them.
    insert into kb_search_word (word)
    select said.word
    from (
      select unnest(tsvector_to_array(typed)) as word from read
      union
      select unnest(tsvector_to_array(to_tsvector('simple', kb_fold(summary)))) from read where summary <> ''
    ) said
    where said.word ~ '^[a-z]{3,30}$' and not exists (select from kb_search_word known where known.word = said.word collate "C")
    on conflict do nothing
  )
  -- Of names there is also what was typed, for who is still typing.
  insert into kb_search (kind, id, title, keys, names, words, prose)
  select changed_kind, id,
    left(coalesce(doc ->> 'label', doc ->> 'title', doc ->> 'name', doc ->> 'summary',
      (doc -> 'from' ->> 'currency') || ' to ' || (doc -> 'to' ->> 'currency'), id), 300),
    string_to_array(named, E'\n'),
    stemmed || typed,
    setweight(stemmed, 'A')
      || setweight(to_tsvector('english', kb_fold(summary)), 'B')
      || setweight(to_tsvector('english', kb_fold(coalesce(
        (select string_agg(text, E'\n') from jsonb_array_elements_text(told) text), ''))), 'C')
      || setweight(to_tsvector('english', kb_fold(coalesce(
        (select string_agg(distinct word, ' ') from jsonb_array_elements_text(kb_search_coded(doc)) word), ''))), 'D'),
    array(select jsonb_array_elements_text(
      jsonb_path_query_array(doc, '$.summary') || jsonb_path_query_array(doc, '$.definition') || told))
  from read
  on conflict (kind, id) do update
  set title = excluded.title, keys = excluded.keys, names = excluded.names, words = excluded.words, prose = excluded.prose;
  return null;
end
$$;

-- The records that are there already: what was worked out of their words stays. Then the indexes, at once and not entry by entry.
do $$
declare
  kind text;
begin
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    execute format($statement$
      update kb_search found
      set names = ts_delete(names, %2$L), words = ts_delete(words, %2$L), prose = array(select jsonb_array_elements_text(
        jsonb_path_query_array(doc, '$.summary') || jsonb_path_query_array(doc, '$.definition') || kb_search_told(doc)))
      from %1$I document
      cross join lateral (select document.data || '{}' as doc offset 0) unpacked
      where found.kind = %3$L and found.id = document.id
      $statement$, 'mt_doc_' || kind, '/' || kind, kind);
  end loop;
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    execute format('create index %I on kb_search using gin (names) with (fastupdate = off) where kind = %L', 'kb_search_names_' || kind, kind);
    execute format('create index %I on kb_search using gin (words) with (fastupdate = off) where kind = %L', 'kb_search_words_' || kind, kind);
  end loop;
end
$$;

create index kb_search_keys on kb_search using gin (keys) with (fastupdate = off);

drop function kb_search_prose(jsonb);
