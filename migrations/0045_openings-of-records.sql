-- What somebody opened is one opening, however often their page asked for it anew: the entry before it, of the same person about the
-- same records, is looked for. Entries about no record are left out; they are most of what pages ask.
create index audit_openings on audit (agency, actor, operation, at_ms) where subjects <> '{}';
