-- A recipient that was taken over from the list that comes with the program (reference-data/recipients.tsv): nobody is written a notice
-- there before a member of the agency has checked that what the list says holds.
alter table recipients add column unchecked boolean not null default false;
