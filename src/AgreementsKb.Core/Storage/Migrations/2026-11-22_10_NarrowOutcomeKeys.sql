-- The words of short spans name the metric too, so that a question meets the outcomes that could be mistaken for its own and not
-- everything that was counted at a place in a month; and people are told apart by a hash that the program works out as well,
-- so that it asks by the words it needs and no document is unpacked to find them.
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
    period := coalesce(report ->> 'period', outcome ->> 'period', '');
    continue when period = '';
    first := split_part(period, '/', 1);
    last := case when strpos(period, '/') > 0 then split_part(period, '/', 2) else period end;
    people := coalesce(report ->> 'population', outcome ->> 'population');
    question := concat_ws('|', coalesce(report ->> 'metric', outcome ->> 'metric'), coalesce(report ->> 'geography', outcome ->> 'geography'),
      coalesce(outcome ->> 'route', ''), coalesce(left(encode(sha256(convert_to(people, 'UTF8')), 'hex'), 16), ''), '');
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
