-- A picture of a network can be shared: it begins at a lead, a contact point or an organiser, by the name of that node, which tells nobody anything.
alter table shares add column network text check (network ~ '^(lead|contact|organiser):[\w-]+$');
-- Two that are approved at the same moment do not both go to one agency; it also finds those of a picture.
create unique index shares_network on shares (agency, network, to_agency)
  where thing = 'network' and state in ('sent', 'acknowledged', 'accepted', 'recalled');
alter table shares drop constraint shares_thing_check;
alter table shares add constraint shares_thing_check check (thing in ('lead', 'report', 'evidence', 'network'));
alter table shares drop constraint shares_of_one;
alter table shares add constraint shares_of_one check (
  (lead is not null) = (thing = 'lead') and (evidence is not null) = (thing = 'evidence') and (item_key is not null) = (thing = 'evidence')
    and (network is not null) = (thing = 'network')
    and case thing when 'report' then report is not null when 'evidence' then true else report is null end);

-- What of a shared picture hangs on one lead, sealed under the share's key: whoever erases the lead erases it there, too.
create table share_slices (
  share uuid not null references shares on delete cascade,
  version int not null,
  n int not null,
  lead uuid not null references leads on delete cascade,
  sealed bytea not null,
  primary key (share, version, n)
);
create index share_slices_lead on share_slices (lead);
alter table share_slices enable row level security;
alter table share_slices force row level security;
create policy both_sides on share_slices for select to ausma_app using (exists (select from shares s where s.id = share));
create policy sender_writes on share_slices for insert to ausma_app
  with check (app.kind() = 'member' and exists (select from shares s where s.id = share and s.agency = app.agency()));
-- A receiver reads the slices and not whose they are.
grant select (share, version, n, sealed), insert on share_slices to ausma_app;
