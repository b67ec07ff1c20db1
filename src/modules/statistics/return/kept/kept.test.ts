import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import { sampleReturn } from '../../../../../test/samples/returns.ts'
import { LETTERS } from '../codes.ts'
import type { Observation, Value } from '../cube.ts'
import { changesBetween, EMPTY, type Kept, lettersOf, takenIn, whyNotSend } from './kept.ts'

const SOURCE = { name: 'police.xlsx', by: 'm', at: '2026-03-01T08:00:00.000Z' }
const sample = sampleReturn().observations
const decisions = (...values: readonly Value[]): readonly Observation[] =>
  ['total', 'charged', 'not-charged'].map((decision, i) => ({
    ...{ letter: 'd' as const, codes: decision === 'total' ? {} : { decision } },
    ...{ value: values[i] ?? 'blank', flag: 'free' as const },
  }))
const kept = (observations: readonly Observation[], why: string | null = null): Kept => ({
  ...EMPTY,
  observations,
  why,
})

test('a letter that is taken in anew replaces the one of before, and the others stay as they were', () => {
  const first = takenIn(EMPTY, ['a', 'b', 'd', 'f'], sample, SOURCE)
  const later = { ...SOURCE, name: 'prosecutors.csv' }
  const next = takenIn(first, ['d'], decisions(9, 5, 4), later)
  assert.deepEqual(lettersOf(next), ['a', 'b', 'd', 'f'])
  assert.deepEqual(
    next.observations.filter(({ letter }) => letter === 'd'),
    decisions(9, 5, 4),
  )
  assert.deepEqual(
    next.observations.filter(({ letter }) => letter !== 'd'),
    sample.filter(({ letter }) => letter !== 'd'),
  )
  assert.deepEqual([next.sources.a?.name, next.sources.d?.name], ['police.xlsx', 'prosecutors.csv'])
})

test('the letters stand in their order, whichever came first', () => {
  const of = (letter: 'f' | 'b') => sample.filter((one) => one.letter === letter)
  const both = takenIn(takenIn(EMPTY, ['f'], of('f'), SOURCE), ['b'], of('b'), SOURCE)
  assert.deepEqual([...new Set(both.observations.map(({ letter }) => letter))], ['b', 'f'])
})

test('nought, unknown and blank are three things: from one to another is a change', () => {
  const told = (before: Value, after: Value) => changesBetween(decisions(before), decisions(after)).length
  assert.deepEqual([told(0, 'unknown'), told('unknown', 'blank'), told('blank', 0), told(0, 0)], [1, 1, 1, 0])
})

test('a line that only one of the two vintages has is a change with nothing on the other side', () => {
  const [total, charged] = decisions(9, 5)
  assert.deepEqual(changesBetween([total], [total, charged]), [
    { letter: 'd', codes: { decision: 'charged' }, before: null, after: 5 },
  ])
  assert.deepEqual(changesBetween([total, charged], [total]), [
    { letter: 'd', codes: { decision: 'charged' }, before: 5, after: null },
  ])
})

test('what changed leads from one vintage to the other, and back', () => {
  const value = fc.oneof(fc.nat(50), fc.constantFrom<Value>('unknown', 'blank'))
  const some = fc.array(value, { minLength: 3, maxLength: 3 }).map((values) => decisions(...values))
  fc.assert(
    fc.property(some, some, (before, after) => {
      const there = changesBetween(before, after)
      const back = changesBetween(after, before)
      assert.deepEqual(
        there.map(({ before: then, after: now, ...place }) => ({ ...place, before: now, after: then })),
        back,
      )
      const put = before.map((one) => {
        const change = there.find(({ codes }) => codes.decision === one.codes.decision)
        return change ? { ...one, value: change.after as Value } : one
      })
      assert.deepEqual(put, after)
    }),
    runs(200),
  )
})

test('a first vintage may be sent once something is in it', () => {
  assert.equal(whyNotSend({ state: 'draft' }, EMPTY, null), 'empty')
  assert.equal(whyNotSend({ state: 'draft' }, kept(sample), null), null)
  assert.equal(whyNotSend({ state: 'sent' }, kept(sample), null), 'sent')
})

test('a correction may be sent where something differs and somebody said why', () => {
  const before = kept(decisions(9, 5, 4))
  assert.equal(whyNotSend({ state: 'draft' }, kept(decisions(9, 5, 4), 'A court corrected it'), before), 'unchanged')
  assert.equal(whyNotSend({ state: 'draft' }, kept(decisions(10, 6, 4)), before), 'reason-missing')
  assert.equal(whyNotSend({ state: 'draft' }, kept(decisions(10, 6, 4), 'A court corrected it'), before), null)
})

test('the letters of a return are those of which something is told', () => {
  assert.deepEqual(lettersOf(EMPTY), [])
  assert.deepEqual(lettersOf({ observations: sample }), ['a', 'b', 'd', 'f'])
  assert.ok(lettersOf({ observations: sample }).every((letter) => LETTERS.includes(letter)))
})
