-- A series answers for any time within it: it is found by the thing that it counts, and it finds by that word every figure that is
-- given for a time. Its rows have no words of their own. Arrivals by month are arrivals of a year too.
drop index mt_doc_outcome_idx_keys;

create or replace function kb_outcome_keys(outcome jsonb) returns text[] immutable parallel safe strict language plpgsql as $$
declare
  keys text[] := '{}';
  arrivals boolean := outcome ->> 'metric' in ('irregular-arrivals', 'small-boat-arrivals') and outcome ->> 'population' is null;
  report jsonb;
  period text;
  people text;
  first text;
  last text;
  months integer;
  question text;
begin
  for i in 0 .. coalesce(jsonb_array_length(outcome -> 'agreements'), 0) - 1 loop
    keys := keys || ('beside|' || (outcome -> 'agreements' ->> i));
  end loop;
  for i in 0 .. coalesce(jsonb_array_length(outcome -> 'attribution'), 0) - 1 loop
    keys := keys || ('beside|' || (outcome -> 'attribution' -> i ->> 'agreement'));
  end loop;
  for i in 0 .. coalesce(jsonb_array_length(outcome -> 'reports'), 0) - 1 loop
    report := outcome -> 'reports' -> i;
    people := coalesce(report ->> 'population', outcome ->> 'population');
    question := concat_ws('|', coalesce(report ->> 'metric', outcome ->> 'metric'), coalesce(report ->> 'geography', outcome ->> 'geography'),
      coalesce(outcome ->> 'route', ''), coalesce(left(encode(sha256(convert_to(people, 'UTF8')), 'hex'), 16), ''), '');
    if report ? 'series' then
      keys := keys || ('series|' || question);
      if arrivals then
        keys := keys || ('arrivals|' || (outcome ->> 'geography'));
        arrivals := false;
      end if;
      continue;
    end if;
    period := coalesce(report ->> 'period', outcome ->> 'period', '');
    continue when period = '';
    keys := keys || ('dated|' || question);
    first := split_part(period, '/', 1);
    last := case when strpos(period, '/') > 0 then split_part(period, '/', 2) else period end;
    keys := keys || ('same|' || question || coalesce(kb_month(first, false), '') || '|' || coalesce(kb_month(last, true), ''));

    -- From the month of the first day to that of the last; null where a date gives no month, or none that is known.
    months := case when first ~ '^[0-9]{4}-(0[1-9]|1[0-2])' and last ~ '^[0-9]{4}-(0[1-9]|1[0-2])' then
      (left(last, 4)::integer - left(first, 4)::integer) * 12 + substr(last, 6, 2)::integer - substr(first, 6, 2)::integer end;
    if arrivals and (months >= 5 or months is null) then
      keys := keys || ('arrivals|' || (outcome ->> 'geography'));
      arrivals := false;
    end if;

    -- A span of 31 days touches three months at most: from the end of January to the beginning of March.
    if months between 0 and 2 then
      keys := keys || ('span|' || question || left(first, 7));
      if months > 0 then
        keys := keys || ('span|' || question || left(last, 7));
      end if;
      if months = 2 then
        keys := keys || ('span|' || question || to_char((left(first, 7) || '-01')::date + 31, 'YYYY-MM'));
      end if;
    end if;
  end loop;
  return keys;
end
$$;

create index mt_doc_outcome_idx_keys on mt_doc_outcome using gin (kb_outcome_keys(data)) with (fastupdate = off);
