-- Who may write. Only a hash of the secret is kept: it has 256 random bits, so that a plain SHA-256 cannot be searched.
create table kb_token (
  id text collate "C" primary key,
  name text not null check (name <> ''),
  role text not null check (role in ('editor', 'reviewer', 'admin')),
  hash bytea not null check (length(hash) = 32),
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);

-- What waits for a reviewer. A proposal becomes a changeset when it is approved; only then it takes a number in that row, so
-- that the numbers of changesets have no gaps.
create table kb_proposal (
  id bigint primary key,
  token text collate "C" not null references kb_token (id),
  editor text not null,
  reason text not null,
  nature text not null check (nature in ('addition', 'correction', 'amendment', 'editorial')),
  entries jsonb not null,
  plan jsonb not null,
  base bigint not null,
  at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'rejected')),
  decided_by text,
  decided_because text,
  decided_at timestamptz,
  check ((state = 'waiting') = (decided_by is null))
);

create index kb_proposal_waiting on kb_proposal (id) where state = 'waiting';

alter table kb_changeset
  add column proposal bigint unique references kb_proposal (id),
  add column approved_by text,
  add column approved_because text,
  add check ((proposal is null) = (approved_by is null));
