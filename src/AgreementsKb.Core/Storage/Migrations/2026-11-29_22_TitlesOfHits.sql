-- A title stands in the row with the words that a hit is ranked by. It lay apart, because the words fill the row, and was looked up for each
-- hit of a page once more, which took as long as to find and rank a hundred hits.
alter table kb_search
  alter column title type text using title || '', -- written anew, else it stays where it lies
  alter column title set storage plain;
