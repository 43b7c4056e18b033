-- What lists filter, sort and count by, beside the documents and kept by a trigger on the revisions: a row for each version of a
-- record, with the changes between which it stood. A list therefore never unpacks a document, and one of the past is the same
-- question with another revision. Nothing here is a fact of its own: all of it can be worked out again from kb_revision.

-- The first or the last day that a date in EDTF can mean; null where it is open, unknown or no date: no write fails because of
-- what it is found by.
create function kb_day(edtf text, last boolean) returns date immutable parallel safe language plpgsql as $$
declare
  one text := case when strpos(edtf, '/') > 0 then split_part(edtf, '/', case when last then 2 else 1 end) else edtf end;
  year text := replace(left(one, 4), 'X', case when last then '9' else '0' end);
  month text := substr(one, 6, 2);
  day text := substr(one, 9, 2);
  first date;
begin
  if year !~ '^[0-9]{4}$' or year = '0000' then
    return null;
  elsif month !~ '^[0-9]{2}$' then
    return make_date(year::integer, case when last then 12 else 1 end, case when last then 31 else 1 end);
  elsif month between '21' and '24' then
    -- Spring is 21 and begins in March; winter ends in the year after.
    first := make_date(year::integer, (month::integer - 20) * 3, 1);
    return case when last then least(first + interval '3 months' - interval '1 day', '9999-12-31') else first end;
  elsif month not between '01' and '12' then
    return null;
  end if;
  first := make_date(year::integer, month::integer, 1);
  if day ~ '^[0-9]{2}$' then
    return case when day > '00' and (first + day::integer - 1) < first + interval '1 month' then first + day::integer - 1 end;
  end if;
  return case when last then first + interval '1 month' - interval '1 day' else first end;
end
$$;

create function kb_span(edtf text) returns daterange immutable parallel safe language sql as $$
  select case when not (kb_day(edtf, false) is null and kb_day(edtf, true) is null)
    and coalesce(kb_day(edtf, false) <= kb_day(edtf, true), true)
    then daterange(kb_day(edtf, false), kb_day(edtf, true), '[]') end
$$;

-- Each of the texts in an array once, and no more of it than an index takes.
create function kb_texts(texts jsonb) returns text[] immutable parallel safe language sql as $$
  select coalesce(array_agg(distinct left(text, 200) collate "C" order by left(text, 200) collate "C"), '{}')
  from jsonb_array_elements_text(texts) text
$$;

-- The years that dates touch. Of a date that is open or spans a lifetime, those at its ends.
create function kb_years(dates jsonb) returns text[] immutable parallel safe language plpgsql as $$
declare
  edtf text;
  first integer;
  last integer;
  years text[] := '{}';
begin
  for i in 0 .. jsonb_array_length(dates) - 1 loop
    continue when jsonb_typeof(dates -> i) <> 'string';
    edtf := dates ->> i;
    if edtf ~ '^[0-9]{4}(-[01][0-9](-[0-9]{2})?)?[?~%]?$' then
      first := left(edtf, 4)::integer;
      last := first;
    else
      first := extract(year from kb_day(edtf, false));
      last := extract(year from kb_day(edtf, true));
    end if;
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

-- Small letters without accents, for sorting and finding.
create function kb_plain(text text) returns text immutable parallel safe language sql as $$
  select case when octet_length(text) = length(text) or getdatabaseencoding() <> 'UTF8' then lower(text)
    else regexp_replace(normalize(lower(text), NFKD), '[\u0300-\u036f]', '', 'g') end
$$;

-- Where an agreement stood, as StatusOf and StandingAt derive it: first the status by all of its events, then 'day|status' from
-- each day on which it may have changed. No status is an empty text. `gives` is the status that each kind of event gives.
create function kb_standing(timeline jsonb, gives jsonb) returns text[] immutable parallel safe language plpgsql as $$
declare
  -- Of each report: its step, how good it is (the least is best), and between which days its date lies.
  steps integer[] := '{}';
  weights integer[] := '{}';
  firsts date[] := '{}';
  lasts date[] := '{}';
  statuses text[] := '{}'; -- Of each step; null where it gives none.
  happens boolean[] := '{}';
  dated boolean := false;
  step jsonb;
  report jsonb;
  edtf text;
  day date;
  best integer;
  carried date;
  decided date;
  status text;
  happened boolean;
  standing text[] := '{}';
begin
  for i in 1 .. coalesce(jsonb_array_length(timeline), 0) loop
    step := timeline -> (i - 1);
    happens[i] := step -> 'expected' is distinct from 'true'::jsonb;
    statuses[i] := case when happens[i] then gives ->> (step ->> 'event') end;
    for j in 0 .. jsonb_array_length(step -> 'reports') - 1 loop
      report := step -> 'reports' -> j;
      edtf := case when jsonb_typeof(report -> 'on') = 'string' then report ->> 'on' end;
      day := kb_day(edtf, false);
      steps := steps || i;
      weights := weights || case report ->> 'rank' when 'preferred' then 0 when 'deprecated' then 4 else 2 end
        + case when edtf is null then 1 else 0 end;
      firsts := firsts || day;
      lasts := lasts || coalesce(kb_day(edtf, true), day);
      dated := dated or (happens[i] and day is not null);
    end loop;
  end loop;

  -- Null for all that is told, then before every date, then from each day on which something may have happened.
  foreach day in array array[null, '0001-01-01']::date[] || array(select distinct d from unnest(firsts) d where d is not null order by d) loop
    carried := '0001-01-01';
    decided := null;
    status := '';
    happened := day is null or not dated;
    best := null;
    for k in 1 .. cardinality(steps) loop
      if firsts[k] <= day is not false then
        happened := happened or (happens[steps[k]] and firsts[k] is not null);
        if best is null or weights[k] < weights[best] then
          best := k;
        end if;
      end if;
      if steps[k + 1] is distinct from steps[k] and best is not null then
        carried := coalesce(lasts[best], carried);
        if statuses[steps[k]] is not null and (decided is null or carried >= decided) then
          decided := carried;
          status := statuses[steps[k]];
        end if;
        best := null;
      end if;
    end loop;
    status := case when happened then status else '' end;
    standing := standing || case when day is null then status else to_char(day, 'YYYY-MM-DD') || '|' || status end;
  end loop;
  return standing;
end
$$;

-- The fields by which records of each kind are found and counted: arrays of texts, worked out from `doc`.
create function kb_list_fields() returns table (kind text, field text, worth text) immutable language sql as $$
  select kind, field, format('kb_texts(%s)', (
    select string_agg(format('jsonb_path_query_array(doc, %L)', path), ' || ') from unnest(string_to_array(paths, ' , ')) path))
  from (values
    ('agreement', 'party', '$.parties[*].actor'),
    ('agreement', 'instrument', '$.instruments[*].term'),
    ('agreement', 'form', '$.form[*].term'),
    ('agreement', 'text', '$.text[*].term'),
    ('agreement', 'payer', '$.funding[*].reports[*].payer'),
    ('agreement', 'payee', '$.funding[*].reports[*].payee'),
    ('agreement', 'currency', '$.funding[*].reports[*].amount.currency'),
    ('agreement', 'related', '$.related[*].agreement'),
    ('outcome', 'metric', '$.metric , $.reports[*].metric'),
    ('outcome', 'geography', '$.geography , $.reports[*].geography'),
    ('outcome', 'agreement', '$.agreements[*] , $.attribution[*].agreement'),
    ('outcome', 'route', '$.route'),
    ('outcome', 'basis', '$.reports[*].basis'),
    ('statement', 'speaker', '$.speaker'),
    ('statement', 'person', '$.person'),
    ('statement', 'about', '$.about[*]'),
    ('statement', 'stance', '$.stance'),
    ('statement', 'theme', '$.themes[*]'),
    ('actor', 'kind', '$.kind'),
    ('actor', 'partOf', '$.partOf'),
    ('source', 'kind', '$.kind'),
    ('source', 'publisher', '$.publisher'),
    ('source', 'language', '$.language'),
    ('rate', 'currency', '$.from.currency , $.to.currency'),
    ('term', 'scheme', '$.scheme')
  ) fields (kind, field, paths)
  union all
  select kind, 'source', 'kb_texts(jsonb_path_query_array(doc, ''$.**.source''))'
  from unnest(array['agreement', 'outcome', 'statement', 'actor', 'rate', 'term']) kind
  union all
  select kind, 'year', format('kb_years(jsonb_path_query_array(doc, %L))', path)
  from (values
    ('agreement', '$.timeline[*] ? (!(@.expected == true)).reports[*].on'),
    ('outcome', '$.**{0 to 2}.period'),
    ('statement', '$.on'),
    ('source', '$.published'),
    ('rate', '$.on')
  ) years (kind, path)
  union all
  select 'agreement', field, worth
  from (values
    ('status', 'case when standing[1] <> '''' then standing[1:1] else ''{}'' end'),
    ('stood', 'array(select distinct split_part(s, ''|'', 2) from unnest(standing[2:]) s where s !~ ''\|$'')')
  ) derived (field, worth)
$$;

-- What else a kind is sorted, found or shown by: the name that a reader sees, the day that it is of, its words.
create function kb_list_extras() returns table (kind text, field text, type text, worth text) immutable language sql as $$
  select 'agreement', 'label', 'text', 'doc ->> ''title''' union all
  select 'actor', 'label', 'text', 'doc ->> ''name''' union all
  select 'outcome', 'label', 'text', 'doc ->> ''title''' union all
  select 'statement', 'label', 'text', 'doc ->> ''summary''' union all
  select 'source', 'label', 'text', 'doc ->> ''label''' union all
  select 'rate', 'label', 'text', '(doc #>> ''{from,currency}'') || '' to '' || (doc #>> ''{to,currency}'')' union all
  select 'term', 'label', 'text', 'doc ->> ''label''' union all
  select 'term', 'word', 'text', 'doc ->> ''word''' union all
  select 'term', 'gives', 'text', 'doc ->> ''gives''' union all
  select 'agreement', 'day', 'date not null', '(select min(kb_day(d #>> ''{}'', false)) from jsonb_path_query(doc,
    ''$.timeline[*] ? (!(@.expected == true)).reports[*].on'') d where jsonb_typeof(d) = ''string'')' union all
  select 'outcome', 'day', 'date not null', '(select min(kb_day(d #>> ''{}'', false)) from jsonb_path_query(doc, ''$.**{0 to 2}.period'') d)' union all
  select 'statement', 'day', 'date not null', 'kb_day(doc ->> ''on'', false)' union all
  select 'source', 'day', 'date not null', 'case when jsonb_typeof(doc -> ''published'') = ''string'' then kb_day(doc ->> ''published'', false) end' union all
  select 'rate', 'day', 'date not null', 'kb_day(doc ->> ''on'', false)' union all
  select kind, 'day', 'date not null', 'null::date' from unnest(array['actor', 'term']) kind union all
  select 'agreement', 'standing', 'text[]', 'standing[2:]' union all
  -- As many as currencies, in their order: the most that a report states in each.
  select 'agreement', 'amounts', 'numeric[]', 'array(
    select max(greatest((m ->> ''amount'')::numeric, (m ->> ''upTo'')::numeric))
    from jsonb_path_query(doc, ''$.funding[*].reports[*].amount'') m
    where m ? ''currency'' group by (m ->> ''currency'') collate "C" order by (m ->> ''currency'') collate "C")' union all
  select 'outcome', 'periods', 'datemultirange', 'coalesce((select range_agg(kb_span(d #>> ''{}''))
    from jsonb_path_query(doc, ''$.**{0 to 2}.period'') d), ''{}'')' union all
  select kind, 'words', 'tsvector', format('to_tsvector(''english'', kb_plain(left(concat_ws('' '', %s), 100000)))', texts)
  from (values
    ('agreement', 'replace(id, ''-'', '' ''), doc ->> ''title'', doc ->> ''names'', doc ->> ''summary'''),
    ('actor', 'replace(id, ''-'', '' ''), doc ->> ''name'', doc ->> ''aliases'', doc ->> ''adjectives'''),
    ('outcome', 'replace(id, ''-'', '' ''), doc ->> ''title'', doc ->> ''population'''),
    ('statement', 'replace(id, ''-'', '' ''), doc ->> ''summary'', doc ->> ''quoted'''),
    ('source', 'replace(id, ''-'', '' ''), doc ->> ''publisher'', doc ->> ''title'', doc ->> ''label'', doc ->> ''author'''),
    ('rate', 'replace(id, ''-'', '' ''), doc #>> ''{from,currency}'', doc #>> ''{to,currency}'', doc ->> ''note'''),
    ('term', 'replace(id, ''-'', '' ''), doc ->> ''label'', doc ->> ''definition''')
  ) words (kind, texts)
$$;

do $$
declare
  name text;
  columns text;
  fields text;
begin
  foreach name in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    select string_agg(format('%I text[] not null', field), ', ' order by field), string_agg(format('%I', field), ', ' order by field)
    into columns, fields from kb_list_fields() where kind = name;
    select columns || ', ' || string_agg(format('%I %s', field, type), ', ' order by field)
    into columns from kb_list_extras() where kind = name;

    -- `since` and `until` are revisions: the row is of all states from the one to before the other, and until null of the present.
    execute format(
      'create table %I (id text collate "C" not null, since bigint not null, until bigint, changed bigint not null, '
      'version integer not null, title text collate "C" not null, %s, primary key (id, since)) with (fillfactor = 90)',
      'kb_list_' || name, columns);
    execute format('create index %I on %I using gin (%s, words) with (fastupdate = off) where until is null',
      'kb_list_' || name || '_idx_fields', 'kb_list_' || name, fields);
    execute format('create index %I on %I (id) where until is null', 'kb_list_' || name || '_idx_id', 'kb_list_' || name);
    execute format('create index %I on %I (title, id) where until is null', 'kb_list_' || name || '_idx_title', 'kb_list_' || name);
    execute format('create index %I on %I (day, id) where until is null', 'kb_list_' || name || '_idx_day', 'kb_list_' || name);
    execute format('create index %I on %I (changed, id) where until is null', 'kb_list_' || name || '_idx_changed', 'kb_list_' || name);
  end loop;
end
$$;

create index kb_list_outcome_idx_periods on kb_list_outcome using gist (periods) where until is null;

-- How many records of the present have each value of each field, and, under the field '', how many there are: totals and facets
-- of lists without a filter, or with one, are read and not counted.
create table kb_list_count (
  kind text collate "C" not null,
  field text collate "C" not null,
  value text collate "C" not null,
  records bigint not null,
  primary key (kind, field, value)
) with (fillfactor = 70);

-- The statement that brings the rows of a kind up to date with revisions: `given` is a query of them, in the layout of kb_revision,
-- with the next revision of the same record among them as `until`.
create function kb_list_statement(name text, given text) returns text stable language sql as $$
  select format($statement$
    with gone as (
      update %3$I row set until = first.seq from (select id, min(seq) as seq from (%1$s) given where kind = %2$L group by id) first
      where row.id = first.id and row.until is null
      returning row.*
    ), made as (
      insert into %3$I (id, since, until, changed, version, title, %4$s)
      select given.id, given.seq, given.until, given.seq, given.version, left(kb_plain(coalesce(%5$s, '')), 200), %6$s
      from (%1$s) given
      cross join lateral (select given.data || '{}' as doc offset 0) unpacked
      %7$s
      where given.kind = %2$L and given.op <> 'removed' and not doc ? 'withdrawn'
      returning *
    ), delta as (
      select field, value, sum(number) as records
      from (select *, -1 as number from gone union all select *, 1 from made where until is null) row
      cross join lateral (select '' as field, '' as value%8$s) counted
      group by field, value
    )
    insert into kb_list_count (kind, field, value, records)
    select %2$L, field, value, records from delta where records <> 0
    on conflict (kind, field, value) do update set records = kb_list_count.records + excluded.records
    $statement$,
    given, name, 'kb_list_' || name,
    string_agg(format('%I', field), ', ' order by ord, field),
    max(worth) filter (where field = 'label'),
    string_agg(case field when 'day' then format('coalesce(%s, ''-infinity'')', worth)
      else regexp_replace(worth, '\mid\M', 'given.id', 'g') end, ', ' order by ord, field),
    case when name = 'agreement' then
      'cross join (select coalesce(jsonb_object_agg(word, gives), ''{}'') as gives from kb_list_term '
      'where until is null and gives is not null and scheme = ''{event}'') events '
      'cross join lateral (select kb_standing(doc -> ''timeline'', events.gives) as standing offset 0) stands' else '' end,
    string_agg(format(' union all select %L, unnest(%I)', field, field), '' order by field) filter (where ord = 0 and field <> 'stood'))
  from (
    select field, worth, 0 as ord from kb_list_fields() where kind = name
    union all
    select field, worth, 1 from kb_list_extras() where kind = name
  ) columns
$$;

-- What an event gives may change, and with it where agreements stand whose own records did not.
create function kb_list_restate(seq bigint) returns void language plpgsql as $$
begin
  with events as (
    select coalesce(jsonb_object_agg(word, gives), '{}') as gives from kb_list_term
    where until is null and gives is not null and scheme = '{event}'
  ), stands as materialized (
    select row.id, kb_standing(document.data -> 'timeline', events.gives) as standing
    from kb_list_agreement row join mt_doc_agreement document using (id) cross join events
    where row.until is null
  ), gone as (
    update kb_list_agreement held set until = kb_list_restate.seq from stands
    where held.id = stands.id and held.until is null
      and (held.standing is distinct from stands.standing[2:] or coalesce(held.status[1], '') <> stands.standing[1])
    returning held as was, stands.standing
  ), made as (
    insert into kb_list_agreement
    select (jsonb_populate_record(was, jsonb_build_object(
      'since', kb_list_restate.seq, 'until', null, 'standing', standing[2:],
      'status', case when standing[1] <> '' then standing[1:1] else '{}' end,
      'stood', array(select distinct split_part(s, '|', 2) from unnest(standing[2:]) s where s !~ '\|$')))).*
    from gone
    returning *
  )
  insert into kb_list_count (kind, field, value, records)
  select 'agreement', 'status', value, sum(number)
  from (select unnest((was).status) as value, -1 as number from gone union all select unnest(status), 1 from made) delta
  group by value having sum(number) <> 0
  on conflict (kind, field, value) do update set records = kb_list_count.records + excluded.records;
end
$$;

-- Terms come first: the standing of agreements depends on them.
create function kb_list_follow() returns trigger language plpgsql as $$
declare
  name text;
  given text := 'select *, null::bigint as until from fresh';
  last bigint;
begin
  -- A changeset changes a record once, so that nothing has to be sorted.
  if exists (select from fresh group by kind, id having count(*) > 1) then
    given := 'select *, lead(seq) over (partition by kind, id order by seq) as until from fresh';
  end if;
  for name in select kind from (select distinct kind from fresh) kinds order by kind <> 'term' loop
    execute kb_list_statement(name, given);
    if name = 'term' then
      select max(seq) into last from fresh;
      if exists (select from fresh where kind = 'term' and data ->> 'scheme' = 'event') then
        perform kb_list_restate(last);
      end if;
    end if;
  end loop;
  return null;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['term', 'agreement', 'actor', 'outcome', 'statement', 'source', 'rate'] loop
    execute kb_list_statement(
      name, 'select *, lead(seq) over (partition by kind, id order by seq) as until from kb_revision');
  end loop;
end
$$;

create trigger kb_list_follow after insert on kb_revision referencing new table as fresh
  for each statement execute function kb_list_follow();
