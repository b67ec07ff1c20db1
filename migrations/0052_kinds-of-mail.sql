-- Mail that does not leave was seen by readers of reports alone. So that whoever keeps the house learns what kind of mail it is, and neither
-- to whom nor about what, each message names the operation that wrote it; those from before name none.

alter table outbox add column operation text;
