-- A member may have several ways to sign in: any number of passkeys, one password with its code app, one provider. Each
-- wraps the same private key. What members have stays as it is; their sessions are known to be opened with it.

-- Row security is forced, so that the owner, too, would find no row to carry over. It holds again at the end.
alter table credentials no force row level security;
alter table sessions no force row level security;

alter table credentials
  -- What the member calls it («Blue key»), sealed under the installation's secret; null where they gave no name.
  add column sealed_name bytea,
  add column used_at timestamptz,
  add constraint credentials_of_member unique (id, member);
-- A password is found by whose it is, so a second one would never be asked; the same person has one name at a provider.
create unique index credentials_one_each on credentials (member, kind) where kind <> 'passkey';

-- With what a session was opened: who removes a lost key ends what whoever found it has opened. Null where that is gone
-- already. Only the member's own can stand here.
alter table sessions
  add column credential uuid,
  add constraint sessions_credential foreign key (credential, member) references credentials (id, member)
    on delete set null (credential);
create index sessions_credential on sessions (credential);

update sessions set credential = c.id from credentials c where c.member = sessions.member;
update credentials set used_at = (
  select max(s.opened_at) from sessions s where s.credential = credentials.id and s.opened_at >= credentials.made_at
);

alter table credentials force row level security;
alter table sessions force row level security;
