-- What lists show of an agreement, beside its document: to take a title and dates out of a document means to unpack all of it, and an
-- agreement whose payments and provisions are known well has a hundred times as much to unpack. What is left out here is named in
-- Features/Records/Briefs.cs too.
create function kb_agreement_brief(doc jsonb) returns text immutable parallel safe strict language sql as $$
  select (doc - '{funding,provisions,caps,eligibility}'::text[] || case when jsonb_typeof(doc -> 'timeline') = 'array' then
    jsonb_build_object('timeline', (
      select coalesce(jsonb_agg(case when jsonb_typeof(step -> 'reports') = 'array' then
        step || jsonb_build_object('reports', (
          select coalesce(jsonb_agg(report - '{note,quoted}'::text[]), '[]') from jsonb_array_elements(step -> 'reports') report))
        else step end), '[]')
      from jsonb_array_elements(doc -> 'timeline') step))
    else '{}' end)::text
$$;

-- A table of its own: the documents keep the layout that others know. Rows up to a page are neither compressed nor put elsewhere, and
-- the text is sent as it stands: to write a document out takes longer than to find it.
create table kb_brief_agreement (
  id text collate "C" primary key,
  data text not null
) with (fillfactor = 90, toast_tuple_target = 8160);

create function kb_brief_follow() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from kb_brief_agreement where id in (select id from gone);
  else
    insert into kb_brief_agreement (id, data)
    select id, kb_agreement_brief(doc) from given cross join lateral (select data || '{}' as doc offset 0) unpacked
    on conflict (id) do update set data = excluded.data;
  end if;
  return null;
end
$$;

create trigger kb_brief_insert after insert on mt_doc_agreement referencing new table as given
  for each statement execute function kb_brief_follow();
create trigger kb_brief_update after update on mt_doc_agreement referencing new table as given
  for each statement execute function kb_brief_follow();
create trigger kb_brief_delete after delete on mt_doc_agreement referencing old table as gone
  for each statement execute function kb_brief_follow();

insert into kb_brief_agreement (id, data)
select id, kb_agreement_brief(doc) from mt_doc_agreement cross join lateral (select data || '{}' as doc offset 0) unpacked;
