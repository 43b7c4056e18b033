-- What is dated "by July 2024" may have happened at any time before, and is told only from the end of July.
-- Where an agreement stood, as StatusOf and StandingAt derive it: first the status by all of its events, then 'day|status' from
-- each day on which it may have changed. No status is an empty text. `gives` is the status that each kind of event gives.
create or replace function kb_standing(timeline jsonb, gives jsonb) returns text[] immutable parallel safe language plpgsql as $$
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
      day := coalesce(kb_day(edtf, false), kb_day(edtf, true));
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

with events as (
  select coalesce(jsonb_object_agg(word, gives), '{}') as gives from kb_list_term
  where until is null and gives is not null and scheme = '{event}'
), stands as materialized (
  select row.id, kb_standing(document.data -> 'timeline', events.gives) as standing
  from kb_list_agreement row join mt_doc_agreement document using (id) cross join events
  where row.until is null
)
update kb_list_agreement held set
  standing = stands.standing[2:],
  stood = array(select distinct split_part(s, '|', 2) from unnest(stands.standing[2:]) s where s !~ '\|$')
from stands
where held.id = stands.id and held.until is null and held.standing is distinct from stands.standing[2:];
