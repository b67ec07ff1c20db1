-- How a stay ends. A referral to a bed goes on after the sender has finished it: somebody may live in the house for months, and its people say
-- when that ends and how. Whoever is gone without a word is no end but an alarm.
alter table referrals add column stay_ended_at timestamptz;
alter table referrals add column stay_ended_how text
  check (stay_ended_how in ('planned', 'another-house', 'own-wish', 'returned', 'asked-to-leave', 'other'));
alter table referrals add constraint referrals_stay_ended check ((stay_ended_at is null) = (stay_ended_how is null));
-- Nobody moves out who never came.
alter table referrals add constraint referrals_stayed check (stay_ended_at is null or arrived_at is not null);
grant update (stay_ended_at, stay_ended_how) on referrals to ausma_app;
-- Who lives in the houses of an agency.
create index referrals_here on referrals (to_agency) where arrived_at is not null and stay_ended_at is null;

-- While somebody who was referred is missing, or a step is late, each side sees on which telephone the other is to be rung.
create policy rung_of_referrals on duty_telephones for select to ausma_app
  using (app.kind() = 'member' and exists (select from referrals r
    where r.sent_at is not null and r.state not in ('done', 'rejected', 'revoked')
      and (r.to_agency = duty_telephones.agency and r.agency = app.agency()
        or r.agency = duty_telephones.agency and r.to_agency = app.agency())));
