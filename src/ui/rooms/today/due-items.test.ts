import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import { NO_MAIL } from '../../../kernel/codes.ts'
import { en } from '../../shell/catalogues/en.ts'
import { formats } from '../../shell/format.ts'
import { LANGUAGES } from '../../shell/languages.ts'
import { voice } from '../../shell/words.ts'
import { type DeskWords, type DueAnswers, dueItems, unsentOf } from './due-items.ts'

const NOW = new Date('2026-12-02T08:00:00Z')
const ME = 'me'
const CATALOGUES = { en, lv, ar }
const wordsIn = (language: (typeof LANGUAGES)[number], may: readonly string[] = []): DeskWords => ({
  ...{ say: voice(CATALOGUES[language], language), catalogue: CATALOGUES[language], language, me: ME },
  ...{ format: formats(language, () => NOW), may: (permission: string) => may.includes(permission) },
})
const WORDS = wordsIn('en')
/** Answers of which only what the desk reads is there. */
const answers = (given: { readonly [Room in keyof DueAnswers]: object }) => given as unknown as DueAnswers
const items = (given: { readonly [Room in keyof DueAnswers]: object }, words = WORDS) => dueItems(answers(given), words)
const DUE = '2026-12-03T08:00:00Z'
const MEMBER = { id: 'anna', name: 'Anna Invented' }

const notice = (more: object = {}) => ({
  ...{ id: 'n1', number: 7, recipient: { name: 'Adverts Ltd' }, delivery: 'none', problem: null },
  ...{ approvedAt: '2026-12-01T08:00:00Z', madeAt: '2026-11-30T08:00:00Z', givenTo: null, draftedBy: { id: ME } },
  ...more,
})
const unsent = (...more: readonly object[]) => ({ unsent: { notices: more.map(notice) } })

const REPORT = { report: 'r1', code: 'R-1', what: 'read', due: DUE, missed: false, danger: null }
const ALL = {
  breaches: { breaches: [{ id: 'b1', code: 'B-1', due: DUE, late: false, running: true }] },
  persons: {
    due: [{ person: 'p1', code: 'P-1', clock: 'triage', due: DUE, missed: false }],
    perils: [{ person: 'p2', code: 'P-2', danger: 'now', since: DUE, report: null }],
    urgent: [{ person: 'p3', code: 'P-3', needs: ['shelter'], since: DUE, missed: false }],
    papers: [{ person: 'p4', code: 'P-4', kind: 'step', due: '2026-12-04', missed: false }],
    protection: [{ on: '2027-03-04', since: '2026-12-04', by: '2025/1460', persons: 2 }],
    messages: [{ person: 'p5', code: 'P-5', since: DUE }],
  },
  reviews: {
    reviews: [{ id: 'v1', kind: 'break-glass', code: 'P-6', by: MEMBER, due: DUE, missed: false, mayReview: true }],
  },
  children: { reviews: [{ person: 'p7', code: 'P-7', kind: 'guardian', dueOn: '2026-12-05', missed: true }] },
  referrals: { due: [{ referral: 'f1', side: 'receiver', state: 'sent', due: DUE, missed: false }] },
  deadlines: { deadlines: [REPORT] },
  notices: {
    reminders: [{ notice: 'n2', number: 8, recipient: 'Adverts Ltd', what: 'tell-police', due: DUE, overdue: false }],
  },
  unsent: { notices: [notice()] },
  requests: { requests: [{ id: 'q1', code: 'Q-1', kind: 'access', due: DUE, late: false }] },
  evidence: { differs: [{ item: 'i1', code: 'I-1', since: DUE }], offered: [] },
  approvals: {
    approvals: [
      {
        id: 'a1',
        operation: 'notices.approve',
        subjects: ['n3'],
        askedBy: MEMBER,
        askedAt: DUE,
        expiresAt: DUE,
        mayApprove: true,
      },
    ],
  },
}

describe('what is due on a desk', () => {
  test('rooms that were not asked, or did not answer, are left out', () => {
    assert.deepEqual(items({}), [])
    assert.deepEqual(items({ persons: {}, evidence: {} as object, approvals: { approvals: [] } }), [])
  })

  for (const language of LANGUAGES)
    test(`${language}: each room has its row, with its own key, in words and a way in`, () => {
      const all = items(ALL, wordsIn(language, ['breach:write']))
      assert.equal(all.length, 16)
      assert.equal(new Set(all.map(({ key }) => key)).size, all.length)
      for (const { key, title, note, link } of all) {
        for (const said of [title, note]) assert.doesNotMatch(said, /^$|undefined|\{\w+\}|^\w+\.[\w-]+$/, key)
        assert.notEqual(link, null, key)
      }
    })

  test('no row says who anybody is: a person is their number', () => {
    const titles = items(ALL).filter(({ key }) => /^(person|peril|urgent|paper|message|child) /.test(key))
    assert.equal(titles.length, 6)
    for (const { title } of titles) assert.match(title, /^Person P-\d$/)
  })

  test('a breach that ended is not due, and who may not write it sees its clock without a way in', () => {
    const row = { id: 'b1', code: 'B-1', due: DUE, late: true }
    const given = {
      breaches: {
        breaches: [
          { ...row, running: true },
          { ...row, id: 'b2', running: false },
        ],
      },
    }
    assert.deepEqual(
      items(given).map(({ key, link, late }) => [key, link, late]),
      [['breach b1', null, true]],
    )
    assert.deepEqual(items(given, wordsIn('en', ['breach:write']))[0].link, {
      to: '/breaches/$breach',
      params: { breach: 'b1' },
    })
  })

  test('the end of protection is due from its reminder on, tells a number, and names the rule where one set it', () => {
    const protection = [
      { on: '2027-03-04', since: '2026-12-04', by: '2025/1460', persons: 2 },
      { on: '2027-03-04', since: '2026-12-04', by: null, persons: 1 },
    ]
    const [byRule, own] = items({ persons: { protection } })
    assert.deepEqual([byRule.due, byRule.late], ['2026-12-04', false])
    assert.notEqual(byRule.key, own.key)
    assert.match(byRule.title, /2 persons/)
    assert.match(own.title, /1 person\b/)
    assert.ok(byRule.note.includes('2025/1460') && !own.note.includes('2025'), own.note)
    assert.deepEqual(byRule.link, { to: '/cases', search: { queue: 'protection-ends' } })
  })
})

describe('danger on a desk', () => {
  const peril = { person: 'p2', code: 'P-2', danger: 'now', since: DUE, report: 'r1' }
  const danger = (what: string, more: object = {}) => ({ ...REPORT, what, danger: 'now', ...more })
  const keys = (perils: readonly object[], deadlines: readonly object[]) =>
    items({ persons: { perils }, deadlines: { deadlines } }).map(({ key }) => key)

  test('of a report stands once: with its person, where there is one', () => {
    assert.deepEqual(keys([], [danger('safe')]), ['report r1'])
    assert.deepEqual(keys([peril], [danger('safe')]), ['peril p2'])
    assert.deepEqual(keys([peril], [danger('passed')]), ['peril p2'])
    assert.deepEqual(keys([peril], [danger('safe', { report: 'r2' })]), ['peril p2', 'report r2'])
  })

  test('what else a report waits for stays, also where its person is in danger', () => {
    for (const what of ['read', 'answer', 'reply'])
      assert.deepEqual(keys([peril], [danger(what)]), ['peril p2', 'report r1'], what)
  })

  test('the more urgent has the lower number, and who is in none has no number', () => {
    const rows = ['now', 'soon', 'unknown'].map((one) => danger('safe', { report: one, danger: one }))
    const found = items({ deadlines: { deadlines: [...rows, { ...REPORT, report: 'calm' }] } })
    assert.deepEqual(
      found.map((item) => item.danger),
      [0, 1, 2, undefined],
    )
  })

  test('what was passed on says to whom where that is known, and stays in sight', () => {
    const passed = (more: object) => items({ deadlines: { deadlines: [danger('passed', more)] } })[0]
    assert.equal(passed({}).passed, true)
    assert.ok(passed({ passedTo: 'Invented Police' }).note.includes('Invented Police'))
    assert.doesNotMatch(passed({}).note, /undefined|\{/)
  })
})

describe('work of a desk', () => {
  test('one’s own acts are for somebody else to look at', () => {
    const [review] = ALL.reviews.reviews
    assert.deepEqual(items({ reviews: { reviews: [{ ...review, mayReview: false }] } }), [])
  })

  test('what one asked for oneself waits for somebody else; a notice is approved on its page, all else in its place', () => {
    const [approval] = ALL.approvals.approvals
    const link = (more: object) => items({ approvals: { approvals: [{ ...approval, ...more }] } })[0]?.link
    assert.equal(link({ mayApprove: false }), undefined)
    assert.deepEqual(link({}), { to: '/notices/$notice', params: { notice: 'n3' } })
    assert.deepEqual(link({ subjects: [] }), { to: '/approvals', hash: 'a1' })
    assert.deepEqual(link({ operation: 'evidence.destroy' }), { to: '/approvals', hash: 'a1' })
  })

  test('a reminder leads to its notice, to what came after it, or to the orders where there is none', () => {
    const [reminder] = ALL.notices.reminders
    const to = (more: object) => items({ notices: { reminders: [{ ...reminder, ...more }] } })[0].link?.to
    assert.deepEqual(
      [to({}), to({ what: 'decision' }), to({ number: null, recipient: null })],
      ['/notices/$notice', '/notices/$notice/after', '/notices/orders'],
    )
  })

  test('whoever sends by hand is told so, before and after', () => {
    const note = (more: object) =>
      items({ referrals: { due: [{ referral: 'f1', side: 'sender', due: DUE, missed: false, ...more }] } })[0].note
    assert.match(note({ state: 'consented', byHand: true }), /^By hand/)
    assert.notEqual(note({ state: 'sent', byHand: true }), note({ state: 'sent', byHand: false }))
  })
})

describe('notices that lie with us', () => {
  test('are those that the post has not in hand; what only waits for a mail server is among them', () => {
    const rows = [
      ...['none', 'failed', 'waiting'].map((delivery) => notice({ id: delivery, delivery })),
      notice({ id: 'no-mail', delivery: 'waiting', problem: NO_MAIL }),
    ]
    const { mine } = unsentOf(rows as never, ME)
    assert.deepEqual(
      mine.map(({ id }) => id),
      ['none', 'failed', 'no-mail'],
    )
  })

  test('are mine where I wrote them or got them, and a colleague’s where I gave them away', () => {
    const given = (givenTo: string | null, draftedBy: string) =>
      notice({ givenTo: givenTo === null ? null : { id: givenTo }, draftedBy: { id: draftedBy } })
    const isMine = (row: object) => unsentOf([row] as never, ME).mine.length === 1
    assert.deepEqual([given(null, ME), given(ME, 'other'), given('other', ME), given(null, 'other')].map(isMine), [
      true,
      true,
      false,
      false,
    ])
    assert.equal(items(unsent({ draftedBy: { id: 'other' } })).length, 0)
  })

  test('wait from the day of their approval on, and late where they came back', () => {
    const [item] = items(unsent({}))
    assert.deepEqual([item.due, item.late], ['2026-12-01T08:00:00Z', false])
    const [failed] = items(unsent({ delivery: 'failed', approvedAt: null }))
    assert.deepEqual([failed.due, failed.late], ['2026-11-30T08:00:00Z', true])
    assert.notEqual(failed.title, item.title)
  })
})
