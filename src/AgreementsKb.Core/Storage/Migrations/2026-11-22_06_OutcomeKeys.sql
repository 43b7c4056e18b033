-- What a comparison looks outcomes up by, as words in one index: the agreements beside which they are reported or to which
-- somebody links them; the question that is answered (metric, place, route, people counted, months), since several records may
-- answer one; for numbers of about a month or less, place, route, people counted and each month they touch, so that
-- those that could be mistaken for each other are found; for arrivals of everybody in half a year or more, the place.
-- The words may be too many, never too few: what is read by them is looked at again. Never fails, since it is part of an index,
-- and asks no table and no query, which would take ten times as long.
-- The month of the first or the last day that a date in EDTF can mean; null where it is open or unknown.
create function kb_month(edtf text, last boolean) returns text immutable parallel safe language plpgsql as $$
declare
  year text := replace(left(edtf, 4), 'X', case when last then '9' else '0' end);
  month text := substr(edtf, 6, 2);
  number integer;
begin
  if year !~ '^[0-9]{4}$' then
    return null;
  elsif month !~ '^[0-9]{2}$' then
    return year || case when last then '-12' else '-01' end;
  elsif month <= '12' then
    return year || '-' || month;
  end if;
  -- Spring is 21 and begins in March; winter ends in the year after.
  number := (month::integer - 20) * 3 + case when last then 2 else 0 end;
  return case when number > 12 then (year::integer + 1) || '-' || lpad((number - 12)::text, 2, '0')
    else year || '-' || lpad(number::text, 2, '0') end;
end
$$;

create function kb_outcome_keys(outcome jsonb) returns text[] immutable parallel safe strict language plpgsql as $$
declare
  keys text[] := '{}';
  arrivals boolean := outcome ->> 'metric' in ('irregular-arrivals', 'small-boat-arrivals') and outcome ->> 'population' is null;
  report jsonb;
  period text;
  first text;
  last text;
  months integer;
  span text;
  place text;
begin
  for i in 0 .. coalesce(jsonb_array_length(outcome -> 'agreements'), 0) - 1 loop
    keys := keys || ('beside|' || (outcome -> 'agreements' ->> i));
  end loop;
  for i in 0 .. coalesce(jsonb_array_length(outcome -> 'attribution'), 0) - 1 loop
    keys := keys || ('beside|' || (outcome -> 'attribution' -> i ->> 'agreement'));
  end loop;
  for i in 0 .. coalesce(jsonb_array_length(outcome -> 'reports'), 0) - 1 loop
    report := outcome -> 'reports' -> i;
    period := coalesce(report ->> 'period', outcome ->> 'period');
    first := split_part(period, '/', 1);
    last := case when strpos(period, '/') > 0 then split_part(period, '/', 2) else period end;
    place := concat_ws('|', coalesce(report ->> 'geography', outcome ->> 'geography'), coalesce(outcome ->> 'route', ''),
      md5(coalesce(report ->> 'population', outcome ->> 'population', '')), '');
    if period <> '' then
      keys := keys || concat_ws('|', 'same', coalesce(report ->> 'metric', outcome ->> 'metric'),
        place || coalesce(kb_month(first, false), ''), coalesce(kb_month(last, true), ''));
    end if;

    -- From the month of the first day to that of the last; null where a date gives no month, or none that is known.
    months := case when first ~ '^[0-9]{4}-(0[1-9]|1[0-2])' and last ~ '^[0-9]{4}-(0[1-9]|1[0-2])' then
      (left(last, 4)::integer - left(first, 4)::integer) * 12 + substr(last, 6, 2)::integer - substr(first, 6, 2)::integer end;
    if arrivals and (months >= 5 or (months is null and period <> '')) then
      keys := keys || ('arrivals|' || (outcome ->> 'geography'));
      arrivals := false;
    end if;

    -- A span of 31 days touches three months at most: from the end of January to the beginning of March.
    if months between 0 and 2 then
      span := 'span|' || place;
      keys := keys || (span || left(first, 7));
      if months > 0 then
        keys := keys || (span || left(last, 7));
      end if;
      if months = 2 then
        keys := keys || (span || to_char((left(first, 7) || '-01')::date + 31, 'YYYY-MM'));
      end if;
    end if;
  end loop;
  return keys;
end
$$;

create index mt_doc_outcome_idx_keys on mt_doc_outcome using gin (kb_outcome_keys(data)) with (fastupdate = off);
