-- Who acts is asked once a question and no more once a row: beside ten thousand shares that took most of the time, and let the planner think that hardly
-- any of them opens, so that it sorted all of them for a page of fifty. Who sees what stays as it was.
alter policy sender on shares using (agency = (select app.agency()) and (select app.is_staff()));
alter policy receiver_reads on shares using (to_agency = (select app.agency()) and (select app.kind() = 'member'));
alter policy receiver_answers on shares using (to_agency = (select app.agency()) and (select app.kind() = 'member'));
alter policy reporter on shares using (report = (select app.actor()) and agency = (select app.agency()) and (select app.kind() = 'reporter'));
alter policy reporter_recalls on shares using (report = (select app.actor()) and agency = (select app.agency()) and (select app.kind() = 'reporter'));

-- What is over is looked for on either side each time that somebody looks.
create index shares_over_there on shares (to_agency, shared_until) where state in ('sent', 'acknowledged', 'accepted');
