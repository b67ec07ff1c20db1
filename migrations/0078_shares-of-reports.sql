-- What a reporter told can be shared as a lead can: chosen parts of it.
alter table shares alter column lead drop not null;
alter table shares add column report uuid references reports on delete cascade;
create index shares_report on shares (report);
alter table shares drop constraint shares_thing_check;
alter table shares add constraint shares_thing_check check (thing in ('lead', 'report'));
alter table shares add constraint shares_of_one check ((lead is not null) = (thing = 'lead') and (report is not null) = (thing = 'report'));
-- One person alone passes on a report of somebody who is in danger now.
alter table shares alter column approved_by drop not null;
alter table shares add constraint shares_alone check (approved_by is not null or thing = 'report' and urgency = 'danger');

-- Whoever reported takes it back from all who have it, in the same breath, and does nothing else with a share.
create policy reporter on shares for select to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter');
create policy reporter_recalls on shares for update to ausma_app
  using (report = app.actor() and agency = app.agency() and app.kind() = 'reporter')
  with check (report = app.actor() and agency = app.agency() and app.kind() = 'reporter' and state = 'recalled');
create policy reporter_recalls_seen on data_key_seals for select to ausma_app
  using (app.kind() = 'reporter' and agency = app.agency()
    and exists (select from shares s where s.data_key = data_key_seals.data_key and s.report = app.actor()));
create policy reporter_recalls on data_key_seals for delete to ausma_app
  using (app.kind() = 'reporter' and agency = app.agency()
    and exists (select from shares s where s.data_key = data_key_seals.data_key and s.report = app.actor() and s.to_agency = recipient_agency));
alter table share_events drop constraint share_events_check;
alter table share_events add constraint share_events_check check (by is not null or act in ('over', 'withdraw'));
create policy its_withdrawal on share_events for insert to ausma_app
  with check (app.kind() = 'reporter' and by is null and act = 'withdraw'
    and exists (select from shares s where s.id = share and s.report = app.actor()));

-- Whoever sent something that cannot wait sees on which telephone the receiver is to be rung, until somebody there has acknowledged it.
create policy rung on duty_telephones for select to ausma_app
  using (app.kind() = 'member' and exists (select from shares s
    where s.to_agency = duty_telephones.agency and s.agency = app.agency() and s.state = 'sent' and s.urgency <> 'none'));
