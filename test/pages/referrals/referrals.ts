import type { Current, Out, ReferralPage, ReferralRow, ReferralStep } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { personPage } from '../cases/cases.ts'
import { analyst, id } from '../people.ts'
import type { Given, Stand } from '../stand.ts'
import { SERVICES_FOUND } from './services.ts'

// Invented referrals as the server tells of them, and their page.

export const AT = `/referrals/${id(701)}`

/** A case worker who refers persons and receives them. */
export const referrer: Current = {
  ...analyst,
  member: {
    ...analyst.member,
    name: 'Dace Ozoliņa',
    permissions: [
      'agency:read',
      'member:list',
      'service:read',
      'case:open',
      'case:read',
      'case:work',
      'referral:work',
      'referral:receive',
      'media:open',
      'document:pass',
    ],
  },
}

export const referralRow = (more: Partial<ReferralRow> = {}): ReferralRow => ({
  ...{ id: id(701), together: id(700), side: 'sender', person: id(601), called: 'Oksana Vyhadana', need: 'shelter' },
  from: { id: id(900), name: 'Darba inspekcija' },
  to: { agency: id(901), service: id(801), name: 'Māja pie ezera' },
  ...{ byHand: false, abroad: false, state: 'consented', turn: 'sender', clock: 'send' },
  ...{ due: '2026-11-25T08:00:00Z', missed: false, meetsAt: null, madeAt: '2026-11-24T08:00:00Z' },
  ...{ arrivedAt: null, stayEnded: null },
  ...more,
})

const OPERATION = {
  ...{ consent: 'referrals.consent', override: 'referrals.override', send: 'referrals.send' },
  ...{ accept: 'referrals.answer', reject: 'referrals.answer', alarm: 'referrals.alarm', found: 'referrals.found' },
  ...{
    'confirm-arrival': 'referrals.confirm-arrival',
    feedback: 'referrals.feedback',
    'end-stay': 'referrals.end-stay',
  },
  ...{ finish: 'referrals.finish', revoke: 'referrals.revoke' },
} as const

export const referralStep = (more: Partial<ReferralStep> & Pick<ReferralStep, 'act'>): ReferralStep => ({
  operation: OPERATION[more.act],
  ...{ allowed: true, why: null, adverse: false },
  ...more,
})

export const referralPage = (more: Partial<ReferralPage> = {}): ReferralPage => ({
  ...referralRow(),
  parts: ['identity', 'needs', 'channels'],
  ...{
    party: null,
    accessDays: 30,
    accessUntil: null,
    accessEndedAt: null,
    refusedFor: null,
    childPath: false,
    mayRenew: false,
    ring: null,
  },
  consent: { ground: 'given', at: '2026-11-24T08:30:00Z' },
  summary: {
    ...{ called: 'Oksana Vyhadana', code: '0A1B2C', sex: 'female', age: 'adult', language: 'uk' },
    note: 'Guļ slikti, baidās no suņiem.',
    passed: {
      identity: { name: 'Oksana Vyhadana', otherNames: '', born: '1999', pseudonym: '' },
      citizenship: 'UA',
      exploitation: 'labour',
      needs: ['food-clothes'],
      channels: [{ kind: 'phone', value: '+371 2000 0142', hours: '18–20', codeWord: 'Zvaniņš' }],
      reach: 'Tikai zīmīte Oļai',
      interviews: [{ on: '2026-11-23', kind: 'first-account', topics: ['work', 'money'], language: 'uk' }],
      plan: { steps: [{ what: 'Ārsta vizīte', who: '', done: true }], safety: 'Parole pie durvīm' },
      signs: ['documents-held'],
      place: 'Ferma pie Valmieras',
      account: 'Astoņi cilvēki vienā istabā.',
    },
  },
  events: [
    {
      ...{ id: id(711), at: '2026-11-24T08:30:00Z', by: { name: 'Dace Ozoliņa', agency: 'Darba inspekcija' } },
      ...{ act: 'consent', to: 'consented', words: null },
    },
  ],
  steps: [referralStep({ act: 'send' }), referralStep({ act: 'revoke', adverse: true })],
  others: [],
  ...more,
})

/** The same as its receiver sees it, on the way. */
export const received = (more: Partial<ReferralPage> = {}): ReferralPage =>
  referralPage({
    ...{ side: 'receiver', person: null, state: 'accepted', turn: 'receiver', clock: 'arrival' },
    ...{ meetsAt: '2026-11-24T12:00:00Z', due: '2026-11-24T14:00:00Z', accessUntil: '2026-12-24T10:00:00Z' },
    steps: [
      referralStep({ act: 'confirm-arrival' }),
      referralStep({ act: 'alarm' }),
      referralStep({ act: 'revoke', allowed: false, why: 'not-your-step', adverse: true }),
    ],
    ...more,
  })

const list: Out<'referrals.list'> = {
  referrals: [
    referralRow({ id: id(702), state: 'not-arrived', clock: 'search', missed: true, called: 'Bērns Vyhadans' }),
    referralRow({ state: 'accepted', clock: 'arrival', meetsAt: '2026-11-24T12:00:00Z' }),
  ],
  total: 2,
  next: null,
}

export const REFERRAL_ANSWERS: Answers = {
  'referrals.list': list,
  'referrals.get': referralPage(),
  'referrals.recipients': {
    agencies: [
      { id: id(901), name: 'Patvērums', country: 'LV', abroad: false, why: null },
      { id: id(902), name: 'Policija', country: 'LV', abroad: false, why: 'refused-by-person' },
    ],
  },
  'persons.get': personPage(),
  'services.search': SERVICES_FOUND,
}

/** Opens the page of a referral as it stands; a test says what else is answered. */
export const seesReferral =
  (stand: () => Stand, given: Given = {}) =>
  (page: ReferralPage, more: Answers, look: Parameters<Stand['see']>[2]): Promise<void> =>
    stand().see(AT, { as: referrer, ...given, answers: { ...REFERRAL_ANSWERS, 'referrals.get': page, ...more } }, look)
