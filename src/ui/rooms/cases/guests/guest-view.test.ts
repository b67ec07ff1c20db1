import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  GUEST_KINDS,
  GUEST_STATES,
  HEARD,
  MATTER_STATES,
  REMEDY_STATES,
} from '../../../../modules/cases/guests/codes.ts'
import type { Out } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'
import {
  guestsDue,
  HEARD_WORDS,
  isTermSaid,
  LOOKS,
  MATTER_LOOKS,
  REMEDY_LOOKS,
  stillOpen,
  termOf,
  toRelease,
} from './guest-view.ts'

const say = ((key: string) => key) as Say
const VOICE = { say, format: { date: (day: string) => day } }
const NONE = { count: 0, afterwards: 0, since: null }
const PERSON = '11111111-1111-4111-8111-111111111111'
const found = { guest: 'g', called: 'Bitena' } as Out<'guests.get'>
const place = (state: 'invited' | 'accepted') => ({ data: { places: [{ guest: 'g', state }] } }) as never

describe('guests on the pages', () => {
  test('what was read before is shown no more once either answer says that the place has ended', () => {
    const page = { error: null, data: found }
    assert.equal(stillOpen('g', page, { data: undefined }), found)
    assert.equal(stillOpen('g', page, place('accepted')), found)
    assert.equal(stillOpen('g', page, { data: { places: [] } }), null)
    assert.equal(stillOpen('g', page, place('invited')), null)
    assert.equal(stillOpen('g', { error: 'not-found', data: found }, place('accepted')), null)
  })

  test('a page says of a child and of a client how each was heard, and never by the other’s name', () => {
    for (const kind of GUEST_KINDS)
      for (const heard of [...HEARD, 'label', 'view', 'why'] as const)
        assert.equal(HEARD_WORDS[kind][heard].startsWith('guests.client-'), kind === 'lawyer', `${kind} ${heard}`)
    // An officer speaks for nobody: two kinds say it in the same words.
    const all = GUEST_KINDS.filter((kind) => kind !== 'prosecutor').flatMap((kind) => Object.values(HEARD_WORDS[kind]))
    assert.equal(new Set(all).size, all.length)
  })

  test('to be released are open documents that the lawyer does not have, and no photograph', () => {
    const kept = (id: string, kind: 'document' | 'photo' = 'document', closed = false) =>
      ({ id, kind, closed }) as never
    const all = [kept('has'), kept('closed', 'document', true), kept('face', 'photo'), kept('left')]
    assert.deepEqual(
      toRelease(all, [{ media: 'has' } as never]).map(({ id }) => id),
      ['left'],
    )
  })

  test('a desk has invitations by number, and whose guardian is missing with whom to ring', () => {
    assert.deepEqual(guestsDue(undefined, undefined, VOICE), [])
    assert.deepEqual(
      guestsDue(
        { invited: 0, urgent: 0, since: null, told: NONE, terms: [] },
        { missing: [], toAnswer: [], terms: [], said: [] },
        VOICE,
      ),
      [],
    )
    const since = '2026-11-24T18:00:00Z'
    const [asked] = guestsDue({ invited: 2, urgent: 1, since, told: NONE, terms: [] }, undefined, VOICE)
    assert.deepEqual([asked.title, asked.note, asked.danger], ['desk.guests-invited', 'desk.guests-urgent', 0])
    const missing = [{ person: PERSON, code: '1', since, agency: 'Orphans’ court', telephone: null }]
    const [row] = guestsDue(undefined, { missing, toAnswer: [], terms: [], said: [] }, VOICE)
    assert.deepEqual([row.title, row.late], ['person.title', true])
    const told = { count: 2, afterwards: 0, since }
    const toldOf = (afterwards: number) =>
      guestsDue({ invited: 0, urgent: 0, since: null, told: { ...told, afterwards }, terms: [] }, undefined, VOICE)
    assert.deepEqual(
      toldOf(0).map(({ title, late, note }) => [title, late, note]),
      [['desk.guests-told', false, 'desk.guests-respond']],
    )
    assert.deepEqual(
      toldOf(1).map(({ late, note }) => [late, note]),
      [[true, 'desk.guests-afterwards']],
    )
    const toAnswer = [{ person: PERSON, code: '1', since, count: 2 }]
    assert.deepEqual(
      guestsDue(undefined, { missing: [], toAnswer, terms: [], said: [] }, VOICE).map(({ note }) => note),
      ['desk.guests-to-answer'],
    )
    const news = guestsDue(undefined, { missing: [], toAnswer: [], terms: [], said: toAnswer }, VOICE)
    assert.deepEqual(
      news.map(({ note, late, link }) => [note, late, link?.to]),
      [['desk.guests-said', false, '/cases/$person']],
    )
  })

  test('terms of remedies lead the lawyer to the client, and the team to the person, by number and day', () => {
    const term = { kind: 'hearing', on: '2026-12-01', late: false } as const
    const waiting = { invited: 0, urgent: 0, since: null, told: NONE, terms: [{ guest: PERSON, ...term }] }
    const missing = { missing: [], toAnswer: [], said: [], terms: [{ person: PERSON, code: '1', ...term, late: true }] }
    assert.deepEqual(
      guestsDue(waiting, missing, VOICE).map(({ title, note, due, late, link }) => [title, note, due, late, link?.to]),
      [
        ['desk.client', 'guests.next-hearing', '2026-12-01', false, '/guests/$guest'],
        ['person.title', 'guests.next-hearing', '2026-12-01', true, '/cases/$person'],
      ],
    )
  })

  test('what comes next is nothing that is known, or something with its day', () => {
    assert.deepEqual([isTermSaid({ kind: 'none', on: '' }), termOf({ kind: 'none', on: '2026-12-01' })], [true, null])
    const hearing = { kind: 'hearing', on: '2026-12-01' } as const
    assert.deepEqual([isTermSaid({ ...hearing, on: '' }), isTermSaid(hearing), termOf(hearing)], [false, true, hearing])
  })

  test('each state has a look, never by colour alone', () => {
    assert.deepEqual(Object.keys(LOOKS).sort(), [...GUEST_STATES].sort())
    assert.deepEqual(Object.keys(MATTER_LOOKS).sort(), [...MATTER_STATES].sort())
    assert.deepEqual(Object.keys(REMEDY_LOOKS).sort(), [...REMEDY_STATES].sort())
  })
})
