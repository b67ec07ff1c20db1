-- When the sender looked at how a share ended on the other side: until then it stands on their desk.
alter table shares add column answer_seen_at timestamptz;
grant update (answer_seen_at) on shares to ausma_app;
create index shares_answered on shares (agency) where answer_seen_at is null and to_agency is not null and state in ('declined', 'removed', 'kept');
