import type { HumanAct } from '../codes.ts'

/**
 * The operations by which people do what an auditor asks for. Each one that a member can ask for and that changes, joins or discloses
 * something stands here or in `NO_ACTS`, which a test asks of the table of operations; of what is only read, the record by record. Of
 * what is left out the audit has each entry all the same.
 */
export const ACT_OPERATIONS = {
  opened: [
    // One record with its words. Read anew while its page stays open, so the same again and again is one opening.
    ...[
      'blocks.get',
      'breaches.get',
      'documents.open',
      'documents.open-health',
      'evidence.get',
      'evidence.open',
      'leads.get',
      'media.open',
      'networks.get',
      'notices.get',
    ],
    ...['persons.break-glass', 'persons.get', 'guests.get', 'referrals.get', 'referrals.open-media', 'reports.get'],
    ...['reports.identity', 'reports.open-identity', 'reports.show-picture', 'requests.get'],
  ],
  decided: [
    ...['evidence.close', 'evidence.destroy', 'evidence.hold', 'evidence.mark-exculpatory', 'evidence.release'],
    ...['block-appeals.close', 'blocks.lift', 'blocks.suspend', 'blocks.uphold', 'breaches.assess'],
    ...['breaches.close', 'breaches.pass-over', 'breaches.settle', 'breaches.withhold', 'cases.leave-lead'],
    ...['cases.take-lead', 'children.close-review', 'children.decide-age', 'contacts.settle', 'forms.settle'],
    ...['jobs.cancel', 'jobs.retry', 'leads.assign', 'leads.claim', 'leads.dismiss', 'leads.merge'],
    ...['leads.open-for-case', 'leads.open-for-notice', 'leads.release', 'leads.reopen', 'leads.split'],
    ...[
      'matches.answer',
      'matches.pass',
      'media.close',
      'media.mark',
      'media.prolong',
      'networks.confirm',
      'networks.cut',
    ],
    ...['networks.link', 'networks.withdraw', 'notices.assign', 'notices.close', 'notices.decide', 'notices.hold'],
    ...['notices.hold-told', 'notices.release', 'notices.release-told', 'notices.reopen', 'papers.reopen'],
    ...['persons.arrange', 'persons.assign', 'persons.decide', 'persons.hold', 'persons.keep-on'],
    ...['persons.lift-hold', 'persons.move', 'persons.protect', 'persons.set-age', 'preservations.decide'],
    ...['preservations.end', 'referrals.alarm', 'referrals.answer', 'referrals.confirm-arrival'],
    ...['referrals.finish', 'referrals.found', 'referrals.link', 'referrals.override', 'reports.assess'],
    ...['reports.close', 'reports.join-lead', 'reports.leave-lead', 'reports.lift-hold'],
    ...['reports.lift-quarantine', 'reports.pair', 'reports.quarantine', 'reports.reopen', 'requests.check'],
    ...['requests.close', 'requests.extend', 'requests.verify', 'reviews.decide', 'statements.confirm'],
    ...['return-words.end', 'shares.accept', 'shares.acknowledge', 'shares.decline', 'shares.end'],
    ...['shares.read-correction', 'shares.say-kept', 'shares.say-removed'],
    ...['statements.refuse', 'witnesses.flag', 'witnesses.lift'],
  ],
  approved: [
    ...['approvals.decline', 'approvals.withdraw', 'blocks.approve', 'matches.agree', 'notices.approve'],
    ...['reports.identify', 'returns.send', 'witnesses.agree', 'witnesses.decline'],
  ],
  sent: [
    ...['evidence.give-out', 'evidence.hand-over', 'evidence.to-police'],
    ...['acts.disclose', 'block-operators.make-key', 'blocks.publish', 'breaches.notify', 'breaches.tell'],
    ...[
      'evidence.bundle',
      'forms.file',
      'forms.send',
      'leads.pass',
      'matches.ask',
      'media.tell-police',
      'notices.quote-report',
    ],
    ...['notices.hand-over', 'notices.refer-child-material', 'notices.send', 'notices.tell-police', 'notices.withdraw'],
    ...['orders.inform', 'orders.issue', 'orders.withdraw', 'papers.hand', 'papers.send', 'persons.act-at-once'],
    ...['persons.tell', 'preservations.ask', 'referrals.pass-media', 'referrals.renew', 'referrals.send'],
    ...['referrals.send-abroad', 'reports.answer', 'reports.ask', 'reports.hand-over', 'reports.pass'],
    ...['reports.pass-urgently', 'requests.answer', 'requests.ask', 'witnesses.tell'],
    ...['persons.record-call', 'reports.record-call', 'return-words.give', 'shares.correct'],
    ...['releases.publish', 'shares.correct-report', 'shares.recall'],
  ],
  exported: [
    ...['audit.export', 'audit.export-list', 'audit.show-heads', 'block-filters.look-up', 'leads.export'],
    ...['media.fetch-taken', 'media.take-out', 'networks.export', 'notices.export', 'notices.export-list'],
    ...['notices.take-page', 'persons.export', 'persons.export-htcds', 'reports.prove', 'reports.take-out'],
    ...['evidence.fetch-sealed', 'releases.file', 'returns.download', 'services.export-list'],
  ],
  wrote: [
    ...['evidence.find-broken', 'evidence.grade', 'evidence.seal', 'evidence.unseal'],
    ...['evidence.receive', 'evidence.return', 'evidence.take-back', 'evidence.take-over', 'persons.record-safe'],
    ...['papers.tick', 'persons.set-need', 'returns.count-own', 'returns.drop', 'returns.say-why'],
    ...['comparisons.import', 'comparisons.remove', 'returns.take-in'],
    ...['releases.choose', 'releases.draft', 'releases.drop', 'releases.drop-elsewhere', 'releases.prepare'],
    'releases.say-elsewhere',
    ...['acts.check', 'acts.keep', 'acts.move', 'blocks.draft', 'breaches.describe', 'breaches.enter'],
    ...['cases.open', 'contacts.send', 'days.drop', 'days.set', 'drafts.keep', 'interviews.add'],
    ...[
      'documents.keep',
      'documents.take-over',
      'reports.keep-files',
      'documents.copy',
      'documents.write-copy',
      'interviews.plan',
      'leads.note',
      'media.keep',
      'notices.acknowledge',
      'notices.add-reference',
    ],
    ...['notices.correct', 'notices.draft', 'notices.edit', 'notices.keep-posting', 'notices.note'],
    ...['orders.draft', 'orders.edit', 'orders.effect', 'papers.assess', 'papers.episode', 'papers.plan'],
    ...['papers.screen', 'papers.sign', 'persons.add', 'persons.ask-erasure', 'persons.import', 'persons.inform'],
    ...['persons.note', 'persons.refuse-contact', 'persons.set-channel', 'persons.set-identity'],
    ...['persons.withdraw-erasure', 'referrals.consent', 'referrals.draft', 'referrals.feedback', 'remedies.end'],
    'evidence.capture',
    ...['remedies.lodge', 'reminders.see', 'reports.make-lead', 'reports.note', 'screenings.start', 'sources.run'],
    ...['statements.import', 'statements.retry'],
  ],
  erased: [
    ...[
      'documents.withdraw',
      'drafts.erase',
      'leftovers.discard',
      'matches.withdraw',
      'media.erase',
      'media.return',
      'notices.take-back-quotation',
    ],
    ...[
      'persons.erase',
      'referrals.revoke',
      'reply-templates.remove',
      'reports.erase',
      'requests.erase',
      'services.end',
      'sources.remove',
    ],
  ],
  'let in': [
    ...['agencies.create', 'agencies.invite', 'block-operators.revoke-key', 'breaches.admit', 'clients.create'],
    ...['clients.revoke', 'custodians.admit', 'invites.withdraw', 'keys.recover', 'members.admit', 'members.end'],
    ...['members.invite', 'members.let-in', 'members.set-roles', 'persons.join-team', 'persons.leave-team'],
    ...['guests.answer', 'guests.end', 'guests.invite', 'guests.leave', 'guests.record-conflict', 'guests.renew'],
  ],
  set: [
    // What holds for the whole agency: its settings, directories and sources.
    ...['agencies.set', 'block-operators.add', 'custodians.change', 'custodians.found', 'disk-risks.acknowledge'],
    ...['duty-telephones.set', 'flaggers.add', 'flaggers.end', 'form-desks.set', 'helplines.check'],
    ...['independence.set', 'intakes.set', 'keys.change', 'keys.start-anew', 'models.keep-for', 'models.train'],
    'registrars.say',
    ...['models.use', 'notices.set-settings', 'oidc.set', 'persons.keep-for', 'powers.add', 'powers.end'],
    ...['privacy-notices.set', 'recipients.check', 'recipients.retire', 'recipients.save', 'recipients.take'],
    ...[
      'reply-templates.save',
      'retention.set',
      'rings.set',
      'services.reopen',
      'services.save',
      'services.set-free',
      'services.verify',
    ],
    ...['sources.pause', 'sources.resume', 'sources.save'],
  ],
} as const satisfies Record<HumanAct, readonly string[]>

/** What is no act of a person although it changes or joins something: a page asks for it by itself. */
export const NO_ACTS = ['networks.catch-up', 'papers.shared-things', 'reports.related'] as const

/** After so long (milliseconds) without asking for it, whoever asks for a record again opens it anew. The words of the page say it, too. */
export const REOPENED_AFTER = 30 * 60_000
