-- An e-mail address names one member of an agency, and may name another one of the next agency. One address for the whole
-- installation told whoever invites whether somebody works elsewhere. Which of them signs in, the password decides.

drop index members_email;
create unique index members_email on members (agency, email_index) where ended_at is null;
create index members_by_email on members (email_index) where ended_at is null;

-- Whose an address is, with the password of each; null where a member signs in otherwise.
create function app.accounts_by_email(email_index bytea) returns table (member uuid, agency uuid, password uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.agency, c.id from members m left join credentials c on c.member = m.id and c.kind = 'password'
  where m.email_index = accounts_by_email.email_index and m.ended_at is null order by m.id
$$;
drop function app.account_by_email(bytea);

grant create on schema app to ausma_broker;
alter function app.accounts_by_email(bytea) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.accounts_by_email(bytea) from public;
grant execute on function app.accounts_by_email(bytea) to ausma_app;
