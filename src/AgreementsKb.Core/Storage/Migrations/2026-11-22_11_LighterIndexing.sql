-- Search and lists, kept with less work for each record that is written: what they hold is taken from the places where records have
-- it, one read of the document, instead of by patterns over its text; and what a statement can work out for itself is no function.

-- Prose, but for a summary or definition that is the record's own. `*` goes over the lists of a record, whatever they are called.
create function kb_search_told(data jsonb) returns jsonb immutable parallel safe language sql as $$
  select jsonb_path_query_array(data, '$.note') || jsonb_path_query_array(data, '$.*[*].note')
    || jsonb_path_query_array(data, '$.*[*].reports[*].note')
    || jsonb_path_query_array(data, '$.*[*].what') || jsonb_path_query_array(data, '$.*[*].says')
    || jsonb_path_query_array(data, '$.*[*].reports[*].says')
    || jsonb_path_query_array(data, '$.*[*].summary')
    || jsonb_path_query_array(data, '$.*[*].because') || jsonb_path_query_array(data, '$.*[*].reports[*].because')
    || jsonb_path_query_array(data, '$.population') || jsonb_path_query_array(data, '$.*[*].population')
    || jsonb_path_query_array(data, '$.*[*].periodNote')
    || jsonb_path_query_array(data, '$.quoted') || jsonb_path_query_array(data, '$.*[*].quoted')
    || jsonb_path_query_array(data, '$.*[*].reports[*].quoted')
$$;

-- Words of the vocabulary, and who takes part, speaks or publishes: found, but not shown.
create function kb_search_coded(data jsonb) returns jsonb immutable parallel safe language sql as $$
  select jsonb_path_query_array(data, '$.kind') || jsonb_path_query_array(data, '$.scheme') || jsonb_path_query_array(data, '$.stance')
    || jsonb_path_query_array(data, '$.themes[*]') || jsonb_path_query_array(data, '$.about[*]')
    || jsonb_path_query_array(data, '$.agreements[*]') || jsonb_path_query_array(data, '$.partOf')
    || jsonb_path_query_array(data, '$.offices[*].title')
    || jsonb_path_query_array(data, '$.publisher') || jsonb_path_query_array(data, '$.author')
    || jsonb_path_query_array(data, '$.speaker') || jsonb_path_query_array(data, '$.person')
    || jsonb_path_query_array(data, '$.parties[*].actor') || jsonb_path_query_array(data, '$.*[*].term')
    || jsonb_path_query_array(data, '$.timeline[*].event') || jsonb_path_query_array(data, '$.provisions[*].kind')
    || jsonb_path_query_array(data, '$.*[*].by') || jsonb_path_query_array(data, '$.reports[*].history[*].by')
    || jsonb_path_query_array(data, '$.*[*].assertedBy') || jsonb_path_query_array(data, '$.*[*].reports[*].assertedBy')
    || jsonb_path_query_array(data, '$.funding[*].reports[*].payer') || jsonb_path_query_array(data, '$.funding[*].reports[*].payee')
    || jsonb_path_query_array(data, '$.metric') || jsonb_path_query_array(data, '$.*[*].metric')
    || jsonb_path_query_array(data, '$.geography') || jsonb_path_query_array(data, '$.*[*].geography')
    || jsonb_path_query_array(data, '$.route')
$$;

-- What fragments are cut from.
create or replace function kb_search_prose(data jsonb) returns text immutable parallel safe strict language sql as $$
  select string_agg(text, E'\n')
  from jsonb_array_elements_text(
    jsonb_path_query_array(data, '$.summary') || jsonb_path_query_array(data, '$.definition') || kb_search_told(data)) text
$$;

drop function kb_search_codes(jsonb);

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
      to_tsvector('simple', named.text) as typed, to_tsvector('english', named.text) as stemmed
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
  -- The kind is a word of its own, so that one index answers "these words in records of this kind"; nobody can type it. Of names
  -- there is also what was typed, for who is still typing.
  insert into kb_search (kind, id, title, keys, names, words)
  select changed_kind, id,
    left(coalesce(doc ->> 'label', doc ->> 'title', doc ->> 'name', doc ->> 'summary',
      (doc -> 'from' ->> 'currency') || ' to ' || (doc -> 'to' ->> 'currency'), id), 300),
    string_to_array(named, E'\n'),
    stemmed || typed || array_to_tsvector(array['/' || changed_kind]),
    setweight(stemmed, 'A')
      || setweight(to_tsvector('english', kb_fold(summary)), 'B')
      || setweight(to_tsvector('english', kb_fold(coalesce(
        (select string_agg(text, E'\n') from jsonb_array_elements_text(kb_search_told(doc)) text), ''))), 'C')
      || setweight(to_tsvector('english', kb_fold(coalesce(
        (select string_agg(distinct word, ' ') from jsonb_array_elements_text(kb_search_coded(doc)) word), ''))), 'D')
      || array_to_tsvector(array['/' || changed_kind])
  from read
  on conflict (kind, id) do update
  set title = excluded.title, keys = excluded.keys, names = excluded.names, words = excluded.words;
  return null;
end
$$;

-- The same as before, a tenth of the time: a large import meets thousands of new words.
create or replace function kb_slips(word text) returns text[] immutable parallel safe strict language plpgsql as $$
declare
  letters text := left(word, 9);
  slips text[] := array[letters];
  rest text;
begin
  for i in 1 .. length(letters) loop
    rest := left(letters, i - 1) || substr(letters, i + 1);
    slips := slips || rest;
    if length(word) > 6 then
      for j in i .. length(rest) loop
        slips := slips || (left(rest, j - 1) || substr(rest, j + 1));
      end loop;
    end if;
  end loop;
  return slips;
end
$$;

-- The records that are there already, by the same way.
do $$
declare
  kind text;
begin
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    execute format('update %I set id = id', 'mt_doc_' || kind);
  end loop;
end
$$;

-- Most fields have one text.
create or replace function kb_texts(texts jsonb) returns text[] immutable parallel safe language plpgsql as $$
begin
  if jsonb_array_length(texts) = 0 then
    return '{}';
  elsif jsonb_array_length(texts) = 1 then
    return array[left(texts ->> 0, 200)];
  end if;
  return array(select distinct left(text, 200) collate "C" from jsonb_array_elements_text(texts) text order by 1);
end
$$;

-- Most dates are one day, month or year, and most records have one.
create or replace function kb_years(dates jsonb) returns text[] immutable parallel safe language plpgsql as $$
declare
  edtf text;
  first integer;
  last integer;
  years text[] := '{}';
begin
  if jsonb_array_length(dates) = 0 then
    return years;
  elsif jsonb_array_length(dates) = 1 and dates ->> 0 ~ '^[0-9]{4}(-[01][0-9](-[0-9]{2})?)?[?~%]?$' then
    return array[left(dates ->> 0, 4)];
  end if;
  for i in 0 .. jsonb_array_length(dates) - 1 loop
    continue when jsonb_typeof(dates -> i) <> 'string';
    edtf := dates ->> i;
    if edtf ~ '^[0-9]{4}(-[01][0-9](-[0-9]{2})?)?[?~%]?$' then
      years := years || left(edtf, 4);
      continue;
    end if;
    first := extract(year from kb_day(edtf, false));
    last := extract(year from kb_day(edtf, true));
    if last - first between 0 and 60 then
      for year in first .. last loop
        years := years || lpad(year::text, 4, '0');
      end loop;
    else
      years := years || lpad(first::text, 4, '0') || lpad(last::text, 4, '0');
    end if;
  end loop;
  return array(select distinct year collate "C" from unnest(years) year where year is not null order by 1);
end
$$;

create or replace function kb_span(edtf text) returns daterange immutable parallel safe language plpgsql as $$
declare
  first date := kb_day(edtf, false);
  last date := kb_day(edtf, true);
begin
  if (first is null and last is null) or first > last then
    return null;
  end if;
  return daterange(first, last, '[]');
end
$$;
