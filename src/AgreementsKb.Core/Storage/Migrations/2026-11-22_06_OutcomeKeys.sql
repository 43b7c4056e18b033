-- What a comparison looks outcomes up by, as words in one index: the agreements beside which they are reported or to which
-- somebody links them; the question that they answer (metric, place, route, people counted, days); for numbers of a month or less, place, route, people counted and each month they touch, so that those
-- that could be mistaken for each other are found; for arrivals of everybody in half a year or more, the place. The words may be too many, never
-- too few: what is read by them is looked at again.

-- The first and the last day that a date in EDTF can mean; null where it is open, unknown or no date. Never fails: it is part
-- of an index, and whether a date is one is not for an index to decide.
create function kb_first_day(edtf text) returns date immutable parallel safe strict language sql as $$
  select case
    when edtf !~ '^[1-9][0-9X]{3}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-([0-2][0-9]|3[01]|XX))?)?[?~%]?$' then null
    when substr(edtf, 6, 2) in ('', 'XX') then make_date(replace(left(edtf, 4), 'X', '0')::int, 1, 1)
    when substr(edtf, 6, 2) > '12' then make_date(replace(left(edtf, 4), 'X', '0')::int, (substr(edtf, 6, 2)::int - 20) * 3, 1)
    else make_date(replace(left(edtf, 4), 'X', '0')::int, substr(edtf, 6, 2)::int, 1)
      + case when substr(edtf, 9, 2) ~ '^[0-9]{2}$' then substr(edtf, 9, 2)::int - 1 else 0 end
  end
$$;

create function kb_last_day(edtf text) returns date immutable parallel safe strict language sql as $$
  select case
    when kb_first_day(edtf) is null then null
    when substr(edtf, 6, 2) in ('', 'XX') then make_date(replace(left(edtf, 4), 'X', '9')::int, 12, 31)
    when substr(edtf, 6, 2) > '12' then (kb_first_day(edtf) + interval '3 months')::date - 1
    when substr(edtf, 9, 2) ~ '^[0-9]{2}$' then kb_first_day(edtf)
    else (kb_first_day(edtf) + interval '1 month')::date - 1
  end
$$;

create function kb_outcome_keys(outcome jsonb) returns text[] immutable parallel safe strict language plpgsql as $$
declare
  keys text[];
  report jsonb;
  period text;
  first date;
  last date;
  counted boolean := outcome ->> 'population' is not null;
begin
  select array_agg(distinct 'beside|' || id) into keys from (
    select jsonb_array_elements_text(coalesce(outcome -> 'agreements', '[]'))
    union all
    select link ->> 'agreement' from jsonb_array_elements(coalesce(outcome -> 'attribution', '[]')) link
  ) named(id);
  keys := coalesce(keys, '{}');
  for report in select jsonb_array_elements(outcome -> 'reports') loop
    period := coalesce(report ->> 'period', outcome ->> 'period');
    first := kb_first_day(split_part(period, '/', 1));
    last := kb_last_day(case when period like '%/%' then split_part(period, '/', 2) else period end);
    if last - first >= 179 and not counted and outcome ->> 'metric' in ('irregular-arrivals', 'small-boat-arrivals') then
      keys := keys || ('arrivals|' || (outcome ->> 'geography'));
      counted := true;
    end if;
    if first is not null and last is not null then
      keys := keys || concat_ws('|', 'same', coalesce(report ->> 'metric', outcome ->> 'metric'),
        coalesce(report ->> 'geography', outcome ->> 'geography'), coalesce(outcome ->> 'route', ''),
        md5(coalesce(report ->> 'population', outcome ->> 'population', '')), first, last);
    end if;
    if last - first < 31 then
      keys := keys || array(
        select concat_ws('|', 'span', coalesce(report ->> 'geography', outcome ->> 'geography'), coalesce(outcome ->> 'route', ''),
          md5(coalesce(report ->> 'population', outcome ->> 'population', '')), to_char(month, 'YYYY-MM'))
        from generate_series(date_trunc('month', first::timestamp), last::timestamp, interval '1 month') month);
    end if;
  end loop;
  return keys;
end
$$;

create index mt_doc_outcome_idx_keys on mt_doc_outcome using gin (kb_outcome_keys(data)) with (fastupdate = off);
