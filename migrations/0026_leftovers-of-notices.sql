-- What was left over of notices: a reminder that police do not know of a threat to life, and quotations that are taken back.

alter table notice_reminders drop constraint notice_reminders_what_check;
alter table notice_reminders add constraint notice_reminders_what_check check (what in (
  'acknowledgement', 'decision', 'complaint-window', 'complaint-answer', 'dispute-decision', 'preservation-ends', 'inform-recipient',
  'tell-police'));

-- Also for the program, which looks for what nobody was told of. As before, of the members of those agencies nothing leaves but that there is
-- one.
create or replace function app.enforcing_agencies() returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name from agencies a
  where app.is_staff() and a.regime = '2016-680' and exists (
    select from members m where m.agency = a.id and m.ended_at is null
      and m.roles && array['investigator', 'prosecutor', 'border-officer'])
  order by a.name, a.id
$$;

-- A quotation that somebody took back: the row and its hash stay, the words go with their key.
alter table notice_quotations add column taken_back_at timestamptz;
alter table notice_quotations add column taken_back_by uuid;
alter table notice_quotations add check ((taken_back_at is null) = (taken_back_by is null));
grant update (taken_back_at, taken_back_by) on notice_quotations to ausma_app;
