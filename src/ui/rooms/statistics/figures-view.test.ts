import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { figuresTold } from '../../../../test/pages/statistics/figures.ts'
import { COUNTED } from '../../../modules/statistics/codes.ts'
import { en } from '../../shell/catalogues/en.ts'
import { voice } from '../../shell/words.ts'
import { csvOf, drawn, figuresAsked, groupName, rowsOf, trackName } from './figures-view.ts'

const words = { say: voice(en, 'en'), catalogue: en }

describe('figures on persons', () => {
  test('each track has a name', () => {
    for (const track of COUNTED) assert.match(trackName(track, words), /^[A-Z]/)
  })

  test('an address keeps what was chosen, and nothing that it does not know', () => {
    const asked = { track: 'child', by: 'age', late: 'yes', month: '2026-11' } as const
    assert.deepEqual(figuresAsked(asked), asked)
    assert.deepEqual(
      figuresAsked({ track: 'persons; drop', by: 'name', late: 'no', month: '2026-13', person: 'x' }),
      {},
    )
    assert.deepEqual(figuresAsked({ month: 202611 }), {}, 'an address may hold a number')
    assert.deepEqual(figuresAsked({}), {})
  })

  test('a row for each track that somebody waits on, then its groups; one that is asked for by name is there anyway', () => {
    const rows = rowsOf(figuresTold, {})
    assert.deepEqual(
      rows.filter(({ by }) => by === null).map(({ track, n }) => [track, n]),
      [
        ['persons', 57],
        ['identification', 57],
        ['child', 27],
      ],
    )
    assert.equal(rows.length, 3 * (1 + 4 + 3))
    assert.equal(rowsOf(figuresTold, { by: 'sex' }).length, 3 * (1 + 4))
    assert.deepEqual(
      rowsOf(figuresTold, { track: 'asylum', by: 'age' }).map(({ value, n }) => [value, n]),
      [
        [null, 0],
        ['adult', 0],
        ['child', 0],
        ['uncertain', 0],
      ],
    )
  })

  test('what is not told may be overdue, so it stays among the overdue', () => {
    const rows = rowsOf(figuresTold, { track: 'identification', late: 'yes', by: 'sex' })
    assert.deepEqual(
      rows.map(({ value, overdue }) => [value, overdue]),
      [
        [null, 20],
        ['female', 12],
        ['male', null],
        ['other', null],
      ],
    )
  })

  test('groups are called as on a person’s page', () => {
    assert.equal(groupName({ by: 'age', value: 'child' }, words), 'Under 18')
    assert.equal(groupName({ by: 'sex', value: 'unknown' }, words), 'Sex not known')
    assert.equal(groupName({ by: null, value: null }, words), 'All together')
  })

  test('for a spreadsheet: what is confidential is marked and never empty, and refusals follow', () => {
    const lines = csvOf(rowsOf(figuresTold, { track: 'identification', by: 'sex' }), figuresTold).split('\r\n')
    assert.deepEqual(lines, [
      'day,track,sex,age,persons,overdue,median_days,ninth_decile_days,longest_over_days',
      '2026-11-24,identification,total,total,57,20,71,131,510',
      '2026-11-24,identification,female,total,41,12,64,104,90',
      '2026-11-24,identification,male,total,:c,:c,:c,:c,:c',
      '2026-11-24,identification,other,total,:c,:c,:c,:c,:c',
      '2026-11-24,identification,unknown,total,0,0,:c,:c,:c',
      '',
      'day,need,refused_for,referrals',
      '2026-11-24,shelter,full,14',
      '2026-11-24,shelter,language,:c',
      '2026-11-24,shelter,total,:c',
      '2026-11-24,legal,not-served,6',
      '2026-11-24,legal,total,6',
    ])
    // Nothing is due of a person as a whole: that is no secret, and so no mark.
    assert.match(csvOf(rowsOf(figuresTold, { track: 'persons' }), figuresTold), /persons,total,total,57,,88/)
    const waits = { ...figuresTold, tracks: [{ ...figuresTold.tracks[0], track: 'witness' as const }] }
    assert.match(csvOf(rowsOf(waits, {}), waits), /witness,total,total,57,,88/)
  })

  test('drawn is whatever has days', () => {
    assert.deepEqual(
      drawn(figuresTold).map(({ track, median }) => [track, median]),
      [
        ['persons', 88],
        ['identification', 71],
        ['child', 9],
      ],
    )
  })
})
