-- By hand a referral may go to a house that neither is an agency here nor stands in the directory: its name alone says to whom.
alter table referrals drop constraint referrals_check1;
alter table referrals add constraint referrals_to_whom
  check (to_agency is not null or to_service is not null or to_name ~ '\S');
