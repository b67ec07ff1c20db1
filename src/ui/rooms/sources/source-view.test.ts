import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseMap } from '../../../screening/read/index.ts'
import { en } from '../../shell/catalogues/en.ts'
import type { Run, Source } from '../../shell/contract.ts'
import { voice } from '../../shell/words.ts'
import {
  choose,
  chosenFrom,
  drawnRuns,
  FIELDS,
  faultSaid,
  isBusy,
  needLook,
  planSaid,
  standOf,
  yieldOf,
} from './source-view.ts'

const say = voice(en, 'en')

describe('columns', () => {
  test('each choice stands in the words, in the order of the form; taking it out leaves the others', () => {
    const both = choose(choose('', 'duty', 'text'), 'name', 'title')
    assert.equal(both, 'title=name,text=duty')
    assert.equal(choose(both, 'more', 'text'), 'title=name,text=duty+more')
    assert.equal(choose(both, 'duty', null), 'title=name')
    assert.deepEqual(chosenFrom('text=Duties, other+b'), { 'Duties, other': 'text', b: 'text' })
    assert.deepEqual(chosenFrom('nonsense'), {})
  })

  test('property: what is chosen is what the server reads', () => {
    const column = fc.stringMatching(/^[a-z][a-z :._]{0,10}[a-z]$/)
    const choices = fc.array(fc.tuple(column, fc.constantFrom(...FIELDS, null)), { maxLength: 8 })
    fc.assert(
      fc.property(choices, (list) => {
        const map = list.reduce((words, [name, field]) => choose(words, name, field), '')
        const read = parseMap(map)
        for (const [name, field] of Object.entries(chosenFrom(map))) assert.ok(read[field]?.includes(name), map)
        for (const [name, field] of new Map(list)) assert.equal(chosenFrom(map)[name] ?? null, field)
      }),
    )
  })
})

test('a plan in words', () => {
  assert.equal(planSaid({ unit: 'hours', every: 6, timeZone: 'UTC' }, say), 'every 6 hours')
  assert.equal(planSaid({ unit: 'days', every: 1, at: '03:30', timeZone: 'UTC' }, say), 'every day at 03:30')
})

test('yield counts a thousand postings, and is none of none', () => {
  assert.equal(yieldOf({ postings: 500, leads: 3 }), 6)
  assert.equal(yieldOf({ postings: 0, leads: 0 }), null)
})

test('where a source stands, and which need a look', () => {
  const all = [null, 'member', 'failures', 'review'] as const
  assert.deepEqual(
    all.map((pausedWhy) => say(standOf({ pausedWhy }))),
    ['Watched', 'Paused', 'Stopped after failures', 'Legal basis to be reviewed'],
  )
  const sources = all.map((pausedWhy) => ({ pausedWhy }) as Source)
  assert.deepEqual(
    needLook(sources)?.map(({ pausedWhy }) => pausedWhy),
    ['failures', 'review'],
  )
  assert.equal(needLook(undefined), undefined)
})

test('a fault has its words, with the server’s number; an unknown one stands as it is', () => {
  assert.match(faultSaid('robots', say, en), /robots\.txt/)
  assert.equal(faultSaid('status 404', say, en), 'The server answered with an error. (404)')
  assert.equal(faultSaid('new-one', say, en), 'new-one')
})

test('runs are drawn from the oldest on, without those that screened nothing', () => {
  const run = (day: number, postings: number, leads: number) =>
    ({ startedAt: `2026-11-0${day}T00:00:00.000Z`, postings, leads }) as Run
  assert.deepEqual(
    drawnRuns([run(3, 100, 1), run(2, 0, 0), run(1, 50, 0)]).map(({ at, yields }) => [at.getUTCDate(), yields]),
    [
      [1, 0],
      [3, 10],
    ],
  )
})

test('a source is busy while it is read or screened, not while it waits for somebody', () => {
  const job = (state: string) => ({ state }) as Run['job']
  assert.ok(isBusy([{ state: 'waiting', job: null }]))
  assert.ok(isBusy([null, { state: 'fetched', job: job('running') }]))
  assert.ok(
    !isBusy([
      { state: 'fetched', job: job('paused') },
      { state: 'done', job: null },
    ]),
  )
})
