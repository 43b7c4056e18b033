-- A source is called after its publisher and day; what its article is called was searched and not shown, so that such a hit had no reason.

-- Of a record with a label: what it is called besides.
create function kb_search_unshown(data jsonb) returns jsonb immutable parallel safe language sql as $$
  select case when data ? 'label' then jsonb_path_query_array(data, '$.title') else '[]' end
$$;

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
      jsonb_path_query_array(doc, '$.summary') || jsonb_path_query_array(doc, '$.definition') || kb_search_unshown(doc) || told))
  from read
  on conflict (kind, id) do update
  set title = excluded.title, keys = excluded.keys, names = excluded.names, words = excluded.words, prose = excluded.prose;
  return null;
end
$$;

update kb_search found
set prose = array(select jsonb_array_elements_text(kb_search_unshown(document.data))) || found.prose
from mt_doc_source document
where found.kind = 'source' and found.id = document.id and document.data ? 'label';
