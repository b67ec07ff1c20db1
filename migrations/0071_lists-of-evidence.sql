-- Lists of evidence are read by what it is of and of which kind: a kind that is rare, or open to few, is not looked for among all others.
drop index evidence_items_newest;
create index evidence_items_newest on evidence_items (agency, about_kind, seq desc);
create index evidence_items_newest_of_kind on evidence_items (agency, about_kind, kind, seq desc);
