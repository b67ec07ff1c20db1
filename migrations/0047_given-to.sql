-- A notice that was given to a colleague. It decides nothing but whose list shows it first: everybody of the agency may work on it.
alter table notices add column given_to uuid;
