-- Corrections are few among many additions: who asks for them alone need not go through all changesets.
create index kb_changeset_nature on kb_changeset (nature, id);
