-- Each round of working out asks these indexes for the fifty agreements that it is about. With a list of entries that wait to be put in, which
-- is gone through from its first to its last, that takes forty times as long as what it finds, and as what the waiting saves.
alter index kb_dispute_agreements set (fastupdate = off);
alter index kb_dispute_records set (fastupdate = off);
select gin_clean_pending_list('kb_dispute_agreements'), gin_clean_pending_list('kb_dispute_records');
