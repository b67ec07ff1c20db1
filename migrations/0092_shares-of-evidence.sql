-- Items of evidence can be shared as leads and reports are: chosen parts of one, to an agency of the house.
alter table shares add column evidence uuid references evidence_items on delete cascade;
-- The key of the item: what erases the item, as its destruction does, erases what was shared of it.
alter table shares add column item_key uuid references data_keys on delete cascade;
create index shares_evidence on shares (evidence) where evidence is not null;
create index shares_item_key on shares (item_key) where item_key is not null;
alter table shares drop constraint shares_thing_check;
alter table shares add constraint shares_thing_check check (thing in ('lead', 'report', 'evidence'));
-- With what is evidence of a report stands the report: whoever reported takes back this as well.
alter table shares drop constraint shares_of_one;
alter table shares add constraint shares_of_one check (
  (lead is not null) = (thing = 'lead') and (evidence is not null) = (thing = 'evidence') and (item_key is not null) = (thing = 'evidence')
    and case thing when 'report' then report is not null when 'lead' then report is null else true end);
-- Nobody outside is told of evidence by hand: what is given out has a receipt.
alter table shares add constraint shares_evidence_inside check (thing <> 'evidence' or to_agency is not null);

-- That an item was passed on, and that the receiver opened it, stands in its log.
alter table custody drop constraint custody_kind_check, add constraint custody_kind_check check (kind in ('captured', 'lifted', 'copied', 'opened',
  'verified', 'differs', 'handed-over', 'received', 'taken-back', 'taken-over', 'given-out', 'returned', 'held', 'released', 'exculpatory', 'graded',
  'sealed', 'unsealed', 'seal-broken', 'shared', 'opened-there', 'closed', 'to-police', 'bundled', 'destroyed'));
-- Whoever has the bytes of an item as a share signs for each opening at the end of its log, while it is open to them, and does nothing else there.
create policy receiver_reads on custody for select to ausma_app using (exists (select from shares s where s.evidence = custody.item
  and s.to_agency = (select app.agency()) and (select app.kind()) = 'member'
  and s.state in ('sent', 'acknowledged', 'accepted') and 'bytes' = any(s.parts)));
create policy receiver_opens on custody for insert to ausma_app with check (kind = 'opened-there' and by = app.actor() and app.kind() = 'member'
  and exists (select from shares s where s.evidence = custody.item and s.agency = custody.agency and s.to_agency = app.agency()
    and s.state in ('sent', 'acknowledged', 'accepted') and 'bytes' = any(s.parts)));
-- The agency whose item it is checks those signatures.
create index custody_there on custody (key) where kind = 'opened-there';
create policy signed_there on custody_keys for select to ausma_app
  using (app.is_staff() and exists (select from custody c where c.key = custody_keys.id and c.kind = 'opened-there' and c.agency = app.agency()));
-- As before (0076), and the operations that leave these entries.
drop index audit_custody;
create index audit_custody on audit (agency, at_ms) where operation in (
  'documents.copy', 'documents.keep', 'documents.open', 'documents.open-health', 'documents.take-over', 'documents.write-copy', 'evidence.close',
  'evidence.destroy', 'evidence.fetch-sealed', 'evidence.find-broken', 'evidence.give-out', 'evidence.grade', 'evidence.hand-over', 'evidence.hold',
  'evidence.keep', 'evidence.mark-exculpatory', 'evidence.open', 'evidence.pass', 'evidence.passphrase', 'evidence.receive', 'evidence.release',
  'evidence.return', 'evidence.seal', 'evidence.take-back', 'evidence.take-bundle', 'evidence.take-over', 'evidence.to-police', 'evidence.unseal',
  'evidence.verify', 'media.close', 'media.fetch-taken', 'media.keep', 'media.open', 'media.take-out', 'notices.keep-page', 'notices.keep-posting',
  'notices.quote-report', 'notices.take-page', 'reports.keep-files', 'reports.show-picture', 'reports.take-out', 'shares.open-evidence');

-- What may show the sexual abuse of a child closes to whoever received it in the same breath, by whichever way it is closed here: the item itself, the
-- lead that was barred, or the files of the report.
create function app.close_shares_of_evidence() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'evidence_items' then
    delete from data_key_seals d using shares s
      where s.evidence = new.id and d.data_key = s.data_key and d.recipient_agency = s.to_agency;
  elsif tg_table_name = 'notice_barred' then
    delete from data_key_seals d using shares s, evidence_items i
      where s.evidence = i.id and (i.about = new.lead or i.about in (select n.id from notices n where n.lead = new.lead))
        and d.data_key = s.data_key and d.recipient_agency = s.to_agency;
  else
    delete from data_key_seals d using shares s
      where s.thing = 'evidence' and s.report = new.report and d.data_key = s.data_key and d.recipient_agency = s.to_agency;
  end if;
  return null;
end $$;
revoke all on function app.close_shares_of_evidence() from public;
create trigger close_shares after update of closed_at on evidence_items for each row
  when (old.closed_at is null and new.closed_at is not null) execute function app.close_shares_of_evidence();
create trigger close_shares after insert on notice_barred for each row execute function app.close_shares_of_evidence();
create trigger close_shares after insert on report_quarantines for each row execute function app.close_shares_of_evidence();
