-- The program looks at states and moments of invitations and matters that wait at a guest's agency; no key is sealed to it.
create policy program_tells on person_guests for select to ausma_app
  using (to_agency = (select app.agency()) and (select app.kind() = 'system') and state in ('invited', 'accepted'));
create policy program_tells on guest_matters for select to ausma_app
  using ((select app.kind() = 'system') and guest in (select g.id from person_guests g where g.to_agency = (select app.agency())));
create index person_guests_asked on person_guests (to_agency) where state in ('invited', 'accepted');
