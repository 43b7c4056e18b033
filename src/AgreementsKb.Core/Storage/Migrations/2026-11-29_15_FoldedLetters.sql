-- Letters with accents become the ones without. Two letters too many in one of the two lists had moved all from the ĵ on: España was found
-- by "espala" and not by "espana".
create or replace function kb_fold(words text) returns text immutable parallel safe strict language plpgsql as $$
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
    'aaaaaaaaaaaaaaaaaaccccccccccddddddeeeeeeeeeeeeeeeeeegggggggghhhhiiiiiiiiiiiiiiiiiijjkkllllllllllnnnnnnnnnn'
    || 'oooooooooooooooooorrrrrrsssssssssssttttttttuuuuuuuuuuuuuuuuuuuuwwyyyyyyzzzzzzaaoott'
    || '-----''''"" ')) collate "C");
end
$$;

-- Only records that have such a letter are found by other words than before.
do $$
declare
  kind text;
begin
  foreach kind in array array['agreement', 'actor', 'outcome', 'statement', 'source', 'rate', 'term'] loop
    execute format('update %I set id = id where octet_length(data::text) <> length(data::text)', 'mt_doc_' || kind);
  end loop;
end
$$;
