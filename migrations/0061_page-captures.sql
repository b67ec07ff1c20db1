-- A page captured as it is seen, with all that went over the wire, is an item of its own kind.
alter table evidence_items drop constraint evidence_items_kind_check;
alter table evidence_items add constraint evidence_items_kind_check
  check (kind in ('posting', 'page', 'photo', 'sound', 'document', 'file', 'capture'));
