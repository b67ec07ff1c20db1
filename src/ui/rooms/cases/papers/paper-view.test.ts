import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ACT_KINDS, INTERVIEW_KINDS, REOPENINGS, TOPICS } from '../../../../modules/cases/codes.ts'
import { ACT_STATUSES } from '../../../../modules/cases/interviews/compelled.ts'
import { FAULTS } from '../../../../modules/cases/interviews/interview.ts'
import { Assessment } from '../../../../modules/cases/papers/paper.ts'
import { OUTCOMES } from '../../../../modules/cases/papers/screening.ts'
import { en } from '../../../shell/catalogues/en.ts'
import type { Paper } from '../../../shell/contract.ts'
import { Failure } from '../../../shell/failure.ts'
import { knows } from '../../../shell/words.ts'
import { ASSESSED, askedBefore, faultsIn, following, foundAtContact, latest } from './paper-view.ts'

describe('what the first contact found', () => {
  const words = {
    catalogue: en,
    say: ((key: keyof typeof en, given?: { what: string }) =>
      String(en[key]).replace('{what}', given?.what ?? '')) as Parameters<typeof foundAtContact>[2]['say'],
    format: { list: (items: readonly string[]) => items.join(', ') },
  }
  const found = { needs: ['phone', 'sleep'], signs: [], danger: 'soon' as const }

  test('stands beside the field to which it belongs, and beside no other', () => {
    assert.equal(foundAtContact('needs', found, words), 'First contact: A telephone, Rest, sleep')
    assert.equal(foundAtContact('risks', found, words), 'First contact: In danger soon')
    assert.equal(foundAtContact('circumstances', found, words), undefined, 'no sign was ticked')
    assert.equal(foundAtContact('risks', { ...found, danger: 'unknown' }, words), undefined)
    assert.equal(foundAtContact('chosen', found, words), undefined)
  })
})

describe('papers on the page', () => {
  test('ask for all fields of an assessment, and each code has its words', () => {
    // Kinds of services are ticked and not written.
    assert.deepEqual(
      [...ASSESSED],
      Object.keys(Assessment.shape).filter((field) => field !== 'services'),
    )
    const keys = [
      ...INTERVIEW_KINDS.map((kind) => `interview.${kind}`),
      ...TOPICS.map((topic) => `topic.${topic}`),
      ...FAULTS.map((fault) => `against.${fault}`),
      ...ACT_KINDS.map((kind) => `actkind.${kind}`),
      ...ACT_STATUSES.map((status) => `actstate.${status}`),
      ...REOPENINGS.map((what) => `reopen.${what}`),
      ...OUTCOMES.map((outcome) => `outcome.${outcome}`),
    ]
    assert.deepEqual(
      keys.filter((key) => !knows(en, key)),
      [],
    )
  })

  test('name earlier interviewers, so that nobody asks again unknowingly', () => {
    assert.deepEqual(askedBefore([{ topics: ['work'] }, { topics: ['money'] }], ['money', 'fears']), ['money'])
    assert.deepEqual(askedBefore([], ['money']), [])
  })

  test('read an interview’s faults from the server’s answer', () => {
    const failure = new Failure('conflict', '', {
      fields: [
        { field: 'because', message: 'repeats' },
        { field: 'on', message: 'too late' },
      ],
    })
    assert.deepEqual(faultsIn(failure), ['repeats'])
    assert.deepEqual(faultsIn(null), [])
  })

  test('show the last version of each', () => {
    const paper = (of: string, version: number) => ({ paper: of, version }) as Paper
    assert.deepEqual(
      latest([paper('a', 3), paper('b', 1), paper('a', 2), paper('a', 1)]).map((one) => [one.paper, one.version]),
      [
        ['a', 3],
        ['b', 1],
      ],
    )
  })

  test('a next version names the one it follows, a first one none', () => {
    assert.deepEqual(following({ paper: 'a', version: 3 } as Paper), { paper: 'a', after: 3 })
    assert.deepEqual(following(undefined), {})
  })
})
