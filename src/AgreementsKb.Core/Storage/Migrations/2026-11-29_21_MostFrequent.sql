-- The most frequent codes of a field without going through all of them: a field of names, such as who publishes, has a hundred thousand.
create index kb_list_count_most on kb_list_count (kind, field, records desc, value);
