-- By what a third party's report became a person's case: contact with her, or the law, for a child or a danger to life. Null for a person's own
-- call, for a contact without a report, and for cases from before. Why stands in the audit and with each person, sealed.
alter table cases add column ground text check (ground in ('contact', 'child', 'danger'));
alter table cases add constraint ground_of_a_report check (ground is null or report is not null);
