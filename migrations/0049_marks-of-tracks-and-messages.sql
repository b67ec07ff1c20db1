-- Marks of what each track of a person stands at, and of who wrote which message of a report (see 0044). The program marks what stands
-- here at its next start.

alter table person_tracks add column row_mark bytea;
alter table report_messages add column row_mark bytea;
grant update (row_mark) on report_messages to ausma_app;

-- An alarm moves two tracks in the database itself (0023), for whoever may not open the record. The program checks them before and marks
-- them after it: these give it the two rows, and take their marks, for the sides of the referral alone.
create function app.alarm_tracks(of_referral uuid)
returns table (person uuid, track text, agency uuid, state text, row_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.person, t.track, t.agency, t.state, t.row_mark from public.person_tracks t
  join public.referrals r on r.person = t.person
  where r.id = of_referral and app.is_staff() and app.agency() in (r.agency, r.to_agency) and t.track in ('whereabouts', 'file');
end;

create function app.mark_alarm(of_referral uuid, tracks text[], marks bytea[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update public.person_tracks t set row_mark = m.mark
  from public.referrals r, unnest(tracks, marks) as m (track, mark)
  where r.id = of_referral and r.state = 'not-arrived' and app.is_staff() and app.agency() in (r.agency, r.to_agency)
    and t.person = r.person and t.track = m.track and t.track in ('whereabouts', 'file');
end;

grant select (row_mark), update (row_mark) on person_tracks to ausma_broker;
grant create on schema app to ausma_broker;
alter function app.alarm_tracks(uuid) owner to ausma_broker;
alter function app.mark_alarm(uuid, text[], bytea[]) owner to ausma_broker;
revoke create on schema app from ausma_broker;
revoke all on function app.alarm_tracks(uuid), app.mark_alarm(uuid, text[], bytea[]) from public;
grant execute on function app.alarm_tracks(uuid), app.mark_alarm(uuid, text[], bytea[]) to ausma_app;
