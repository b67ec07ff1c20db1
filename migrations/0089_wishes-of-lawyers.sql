-- A lawyer asks the team for documents, a step, that an interview waits until they are there, or why a decision was taken. What a guardian is
-- told of is none of these. `WISHES_OF` in guests/codes.ts says the same; a test holds the two together.
alter table guest_matters drop constraint guest_matters_act_check;
alter table guest_matters add constraint guest_matters_act_check check (act in
  ('interview', 'statement', 'telling', 'referral', 'moving', 'examination', 'decision', 'return', 'other', 'documents', 'step', 'stay', 'reasons'));
alter table guest_matters add constraint guest_matters_told check (kind = 'wish' or act not in ('documents', 'step', 'stay', 'reasons'));
drop policy guest_asks on guest_matters;
create policy guest_asks on guest_matters for insert to ausma_app
  with check (kind = 'wish' and state = 'open' and sealed_answer is null and sealed_outcome is null and guest in (select app.guest_places_today())
    and exists (select from person_guests g where g.id = guest and g.person = guest_matters.person and g.agency = guest_matters.agency
      and (act = 'other' or (g.kind = 'lawyer') = (act in ('documents', 'step', 'stay', 'reasons')))));
