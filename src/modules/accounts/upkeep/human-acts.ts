import type { HumanAct } from '../codes.ts'

/**
 * The operations by which people do what an auditor asks for. Lists, searches and what a page asks for by itself are none of them; of
 * what is left out the audit has each entry all the same.
 */
export const ACT_OPERATIONS = {
  // One record with its words. Read anew while its page stays open, so the same again and again is one opening.
  opened: [
    ...['blocks.get', 'breaches.get', 'leads.get', 'media.open', 'networks.get', 'notices.get'],
    ...['persons.get', 'persons.break-glass', 'referrals.get', 'referrals.open-media', 'reports.get'],
    ...['reports.identity', 'reports.open-identity', 'reports.show-picture', 'requests.get'],
  ],
  decided: [
    ...['blocks.lift', 'blocks.suspend', 'blocks.uphold', 'breaches.assess', 'breaches.close', 'breaches.pass-over'],
    ...[
      'block-appeals.close',
      'children.close-review',
      'children.decide-age',
      'leads.claim',
      'leads.dismiss',
      'leads.merge',
    ],
    ...['leads.release', 'leads.reopen', 'leads.split', 'matches.answer', 'networks.confirm', 'networks.cut'],
    ...['networks.link', 'notices.close', 'notices.decide', 'notices.hold', 'notices.release', 'persons.assign'],
    ...['persons.decide', 'persons.hold', 'persons.keep-on', 'persons.lift-hold', 'persons.move', 'persons.protect'],
    ...['preservations.decide', 'preservations.end'],
    ...['referrals.answer', 'referrals.override', 'reports.assess', 'reports.close', 'reports.lift-quarantine'],
    ...['reports.quarantine', 'requests.close', 'requests.extend', 'reviews.decide', 'statements.confirm'],
  ],
  approved: [
    ...['approvals.decline', 'approvals.withdraw', 'blocks.approve', 'matches.agree', 'notices.approve'],
    ...['reports.identify', 'witnesses.agree', 'witnesses.decline'],
  ],
  sent: [
    ...[
      'acts.disclose',
      'block-operators.make-key',
      'blocks.publish',
      'breaches.notify',
      'breaches.tell',
      'forms.file',
      'forms.send',
    ],
    ...[
      'leads.pass',
      'media.tell-police',
      'notices.refer-child-material',
      'notices.hand-over',
      'notices.send',
      'notices.tell-police',
    ],
    ...['notices.withdraw', 'orders.issue', 'orders.inform', 'papers.hand', 'papers.send', 'persons.act-at-once'],
    ...['persons.tell', 'referrals.pass-media', 'referrals.send', 'referrals.send-abroad', 'reports.answer'],
    ...['reports.ask', 'reports.hand-over', 'reports.pass', 'reports.pass-urgently', 'requests.answer', 'requests.ask'],
    ...['notices.quote-report', 'preservations.ask', 'referrals.renew', 'witnesses.tell'],
  ],
  exported: [
    ...['audit.export', 'audit.export-list', 'audit.show-heads', 'block-filters.look-up', 'leads.export'],
    ...[
      'media.fetch-taken',
      'media.take-out',
      'networks.export',
      'notices.export',
      'notices.export-list',
      'persons.export',
    ],
    ...['persons.export-htcds', 'reports.prove', 'services.export-list'],
  ],
  wrote: [
    ...['blocks.draft', 'breaches.describe', 'breaches.enter', 'interviews.add', 'leads.note', 'notices.correct'],
    ...[
      'notices.draft',
      'notices.edit',
      'notices.note',
      'papers.plan',
      'papers.sign',
      'persons.note',
      'referrals.draft',
    ],
    ...['referrals.feedback', 'reports.make-lead', 'reports.note'],
  ],
  erased: [
    ...['drafts.erase', 'leftovers.discard', 'media.erase', 'persons.erase', 'reports.erase', 'requests.erase'],
    ...['referrals.revoke', 'services.end'],
  ],
  'let in': [
    ...['agencies.create', 'agencies.invite', 'breaches.admit', 'clients.create', 'clients.revoke', 'custodians.admit'],
    ...[
      'invites.withdraw',
      'keys.recover',
      'members.admit',
      'members.end',
      'members.invite',
      'members.let-in',
      'members.set-roles',
    ],
    ...['persons.join-team', 'persons.leave-team'],
  ],
} as const satisfies Record<HumanAct, readonly string[]>

/** After so long (milliseconds) without asking for it, whoever asks for a record again opens it anew. */
export const REOPENED_AFTER = 30 * 60_000
