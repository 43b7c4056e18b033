-- The outcomes of a place, and those of one metric among them, the latest first: for pages that show the first of many. Their last
-- words are the metric, which is looked at in the index alone.
-- Where an index is made, newer servers look for functions among their own only, so this one brings its path along.
create function kb_latest(period text) returns date immutable parallel safe language sql set search_path from current as $$
  select coalesce(kb_day(period, true), kb_day(period, false), '-infinity')
$$;

create index mt_doc_outcome_idx_place on mt_doc_outcome
  ((data ->> 'geography') collate "C", kb_latest(data ->> 'period') desc, id, (data ->> 'metric') collate "C");
