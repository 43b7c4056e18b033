-- The index of an outcome's keys calls this function, which calls others by their plain names. Who looks after a database (`vacuumdb`, and
-- from PostgreSQL 17 on every analysis) does so without a search path, found none of them, and left the table without statistics.
alter function kb_outcome_keys(jsonb) set search_path from current;
