-- Full-text search over all kinds, with nothing but what every PostgreSQL has: extensions (pg_trgm, unaccent) are packed apart by
-- some systems, and not every user of a database may create one.

-- Letters without accents, lower case. One letter for one, so that a place in the folded text is the same place in the text. Each letter
-- of a text is looked for in all that may be translated, so first those that need it are picked out: most texts have few.
create function kb_fold(words text) returns text immutable parallel safe strict language plpgsql as $$
declare
  others text;
begin
  if octet_length(words) = length(words) then
    return lower(words);
  end if;
  others := regexp_replace(words, '[\x01-\x7f]+', '', 'g');
  return lower(translate(words, others, translate(others,
    'ÀÁÂÃÄÅĀĂĄàáâãäåāăąÇĆĈĊČçćĉċčĎĐÐďđðÈÉÊËĒĔĖĘĚèéêëēĕėęěĜĞĠĢĝğġģĤĦĥħÌÍÎÏĨĪĬĮİìíîïĩīĭįıĴĵĶķĹĻĽĿŁĺļľŀłÑŃŅŇŊñńņňŋ'
    || 'ÒÓÔÕÖØŌŎŐòóôõöøōŏőŔŖŘŕŗřŚŜŞŠȘśŝşšșßŢŤŦȚţťŧțÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűųŴŵÝŶŸýŷÿŹŻŽźżžÆæŒœÞþ'
    || U&'\2010\2011\2012\2013\2014\2018\2019\201C\201D\00A0',
    'aaaaaaaaaaaaaaaaaaccccccccccddddddeeeeeeeeeeeeeeeeeeegggggggghhhhiiiiiiiiiiiiiiiiiiijjkkllllllllllnnnnnnnnnn'
    || 'oooooooooooooooooorrrrrrsssssssssssttttttttuuuuuuuuuuuuuuuuuuuuwwyyyyyyzzzzzzaaoott'
    || '-----''''"" ')) collate "C");
end
$$;

-- What a record is called, a name a line; its id is one of them.
create function kb_search_names(data jsonb) returns text immutable parallel safe strict language sql as $$
  select concat_ws(E'\n', data ->> 'id', data ->> 'title', data ->> 'name', data ->> 'label', data ->> 'word',
    (data -> 'from' ->> 'currency') || ' to ' || (data -> 'to' ->> 'currency'),
    (select string_agg(other, E'\n') from jsonb_array_elements_text(
      coalesce(data -> 'names', '[]') || coalesce(data -> 'aliases', '[]') || coalesce(data -> 'adjectives', '[]')) other))
$$;

-- The prose of a record, wherever it stands. From its text: a walk through the document takes ten times as long. A quotation mark
-- within a value has a backslash before it, so that nothing in a value looks like a key.
create function kb_search_prose(data jsonb) returns text immutable parallel safe strict language sql as $$
  select string_agg(('"' || part[1] || '"')::jsonb #>> '{}', E'\n')
  from regexp_matches(data::text,
    '"(?:summary|definition|what|note|says|because|population|quoted|periodNote|reason)": "((?:[^"\\]|\\.)*)"', 'g') part
$$;

-- Words of the vocabulary, and who takes part, speaks or publishes: found, but not shown.
create function kb_search_codes(data jsonb) returns text immutable parallel safe strict language sql as $$
  select concat_ws(' ', string_agg(distinct part[1], ' '), data ->> 'themes', data ->> 'about', data ->> 'agreements',
    jsonb_path_query_array(data, '$.offices[*].title')::text)
  from regexp_matches(data::text,
    '"(?:term|event|metric|kind|scheme|stance|actor|payer|payee|by|speaker|person|assertedBy|geography|route|partOf|publisher|author)'
    || '": "([^"\\]*)"', 'g') part
$$;

-- Every record that stands, as searches see it. Narrow, so that to search means to read few pages.
create table kb_search (
  kind text collate "C" not null,
  id text collate "C" not null,
  title text not null,
  keys text[] not null,
  names tsvector not null,
  words tsvector not null,
  primary key (kind, id)
);

create index kb_search_keys on kb_search using gin (keys) with (fastupdate = off);
create index kb_search_names on kb_search using gin (names) with (fastupdate = off);
create index kb_search_words on kb_search using gin (words) with (fastupdate = off);

-- What is left of a word when a letter is missing, or two of a longer one: a slip of the keyboard leaves two words with one of
-- these in common. Beyond nine letters a word is told apart well enough.
create function kb_slips(word text) returns text[] immutable parallel safe strict language sql as $$
  with begun as (select left(word, 9) as letters),
  once as (
    select distinct left(letters, i - 1) || substr(letters, i + 1) as rest from begun, generate_series(1, length(letters)) i
  )
  select array(
    select letters from begun
    union
    select rest from once
    union
    select left(rest, i - 1) || substr(rest, i + 1) from once, generate_series(1, length(rest)) i where length(word) > 6
  )
$$;

-- Every word that occurs in a name, a summary or a definition, for who mistypes one. A word stays when its last record goes: it
-- does no harm.
create table kb_search_word (
  word text collate "C" primary key,
  stem text collate "C" generated always as (coalesce((ts_lexize('english_stem', word))[1], word)) stored,
  slips text[] generated always as (kb_slips(word)) stored
);

create index kb_search_word_stem on kb_search_word (stem);
create index kb_search_word_slips on kb_search_word using gin (slips) with (fastupdate = off);

create function kb_search_follow() returns trigger language plpgsql as $$
declare
  changed_kind text := substr(tg_table_name, length('mt_doc_') + 1);
begin
  if tg_op = 'DELETE' then
    delete from kb_search where kind = changed_kind and id in (select id from gone);
    return null;
  end if;

  delete from kb_search where kind = changed_kind and id in (select id from given where data ? 'withdrawn');
  -- The kind is a word of its own, so that one index answers "these words in records of this kind"; nobody can type it. Of names
  -- there is also what was typed, for who is still typing.
  insert into kb_search (kind, id, title, keys, names, words)
  select changed_kind, id,
    left(coalesce(data ->> 'label', data ->> 'title', data ->> 'name', data ->> 'summary',
      (data -> 'from' ->> 'currency') || ' to ' || (data -> 'to' ->> 'currency'), id), 300),
    string_to_array(named.text, E'\n'),
    stemmed.names || to_tsvector('simple', named.text) || array_to_tsvector(array['/' || changed_kind]),
    setweight(stemmed.names, 'A')
      || setweight(to_tsvector('english', kb_fold(coalesce(data ->> 'summary', data ->> 'definition', ''))), 'B')
      || setweight(to_tsvector('english', kb_fold(coalesce(kb_search_prose(data), ''))), 'C')
      || setweight(to_tsvector('english', kb_fold(coalesce(kb_search_codes(data), ''))), 'D')
      || array_to_tsvector(array['/' || changed_kind])
  from given
  cross join lateral (select kb_fold(kb_search_names(data)) as text offset 0) named
  cross join lateral (select to_tsvector('english', named.text) as names offset 0) stemmed
  where not data ? 'withdrawn'
  on conflict (kind, id) do update
  set title = excluded.title, keys = excluded.keys, names = excluded.names, words = excluded.words;

  -- Those that are known are left out before anything is worked out of them.
  insert into kb_search_word (word)
  select distinct said.word
  from given, unnest(tsvector_to_array(to_tsvector('simple', kb_fold(
    concat_ws(' ', kb_search_names(data), data ->> 'summary', data ->> 'definition'))))) said (word)
  where said.word ~ '^[a-z]{3,30}$' and not exists (select from kb_search_word known where known.word = said.word collate "C")
  on conflict do nothing;
  return null;
end
$$;

do $$
declare
  kind text;
begin
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    execute format('create trigger kb_search_insert after insert on %I referencing new table as given
      for each statement execute function kb_search_follow()', 'mt_doc_' || kind);
    execute format('create trigger kb_search_update after update on %I referencing new table as given
      for each statement execute function kb_search_follow()', 'mt_doc_' || kind);
    execute format('create trigger kb_search_delete after delete on %I referencing old table as gone
      for each statement execute function kb_search_follow()', 'mt_doc_' || kind);
    -- The records that are there already, by the same way.
    execute format('update %I set id = id', 'mt_doc_' || kind);
  end loop;
end
$$;
