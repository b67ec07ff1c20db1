import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { seeded, shuffled } from '../../../test/samples/adverts.ts'
import { type LinkDecision, LinksError, type LinkVerdict, mergeDecisions } from './decided.ts'
import { readDecisions } from './decided-lines.ts'

const said = (from: string, to: string, decision: LinkVerdict, reason = 'seen', by = 'A. Analyst'): LinkDecision => ({
  from,
  to,
  decision,
  reason,
  by,
})
const told = (links: readonly LinkDecision[]) => links.map(({ from, to, decision }) => `${from} ${decision} ${to}`)

describe('decisions on links', () => {
  test('a pair is the same from either end', () => {
    const before = mergeDecisions([], [said('b', 'a', 'cut')])
    assert.deepEqual(told(before), ['a cut b'])
    assert.deepEqual(told(mergeDecisions(before, [said('a', 'b', 'confirm')])), ['a confirm b'])
    assert.deepEqual(told(mergeDecisions(before, [said('b', 'a', 'withdraw')])), [])
  })

  test('what is said anew keeps the postings that the ends named before', () => {
    const before = mergeDecisions([], [said('a', 'b', 'cut')]).map((link) => ({
      ...link,
      known: [new Set(['p1']), new Set(['p2'])] as const,
    }))
    const [after] = mergeDecisions(before, [said('a', 'b', 'confirm', 'looked again')])
    assert.deepEqual([after.reason, ...after.known], ['looked again', new Set(['p1']), new Set(['p2'])])
  })

  test('one pair decided twice and differently is refused, twice alike is not', () => {
    const twice = (other: LinkVerdict) => () => mergeDecisions([], [said('a', 'b', 'cut'), said('b', 'a', other)])
    assert.throws(twice('confirm'), /«a» and «b» is decided twice, as «(cut|confirm)» and as «(cut|confirm)»/)
    assert.throws(twice('withdraw'), LinksError)
    assert.equal(twice('cut')().length, 1)
  })

  test('a cut that confirmed links undo is refused, whichever came first', () => {
    const held = [said('a', 'b', 'confirm'), said('b', 'c', 'confirm')]
    const part = said('a', 'c', 'cut')
    assert.throws(() => mergeDecisions([], [...held, part]), /The link of «a» and «c» is cut, but confirmed links hold/)
    assert.throws(() => mergeDecisions(mergeDecisions([], held), [part]), LinksError)
    assert.throws(() => mergeDecisions(mergeDecisions([], [part]), held), LinksError)
    assert.equal(mergeDecisions(mergeDecisions([], held), [part, said('b', 'c', 'withdraw')]).length, 2)
  })

  test('the order of what is given says nothing, nor in how many runs it is given', () => {
    const ends = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const one = fc
      .tuple(ends, ends, fc.constantFrom<LinkVerdict>('cut', 'confirm'), fc.constantFrom('x', 'y'))
      .filter(([from, to]) => from !== to)
      .map(([from, to, decision, reason]) => said(from, to, decision, reason))
    const outcome = (run: () => unknown): unknown => {
      try {
        return run()
      } catch (error) {
        assert.ok(error instanceof LinksError)
        return error.message
      }
    }
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.nat(), fc.nat(8), (all, seed, place) => {
        const whole = outcome(() => mergeDecisions([], all))
        assert.deepEqual(
          outcome(() => mergeDecisions([], shuffled(all, seeded(seed)))),
          whole,
        )
        const inTwo = outcome(() => told(mergeDecisions(mergeDecisions([], all.slice(0, place)), all.slice(place))))
        if (typeof whole !== 'string') assert.deepEqual(inTwo, told(whole as LinkDecision[]))
      }),
      runs(400),
    )
  })
})

describe('a file of decisions', () => {
  const row = { from: 'C-1', to: 'C-2', decision: 'cut', reason: 'a switchboard', by: 'A. Analyst' }
  const read = (...rows: readonly unknown[]) =>
    readDecisions(rows.map((one) => JSON.stringify(one)).join('\r\n'), 'links')

  test('is read line by line, empty lines and a byte order mark aside', () => {
    assert.deepEqual(
      readDecisions(`\uFEFF${JSON.stringify(row)}\n\n${JSON.stringify({ ...row, to: 'C-3' })}\n`, 'links'),
      [row, { ...row, to: 'C-3' }],
    )
    assert.deepEqual(readDecisions('', 'links'), [])
  })

  for (const [what, wrong, message] of [
    ['no object', ['cut'], /line 2: this is no JSON object/],
    ['a field too many', { ...row, at: 'now' }, /line 2: there is no field «at»/],
    ['no reason', { ...row, reason: ' ' }, /line 2: «reason» is missing/],
    ['nobody who decided', { ...row, by: undefined }, /line 2: «by» is missing/],
    [
      'another verdict',
      { ...row, decision: 'merge' },
      /line 2: a decision is «cut», «confirm», «withdraw», not «merge»/,
    ],
    ['one end twice', { ...row, to: 'C-1' }, /line 2: «from» and «to» are both «C-1»/],
    ['an organiser', { ...row, to: 'O-0123456789' }, /line 2: «O-0123456789» is an organiser, which follows from/],
    ['a reason without end', { ...row, reason: 'x'.repeat(2001) }, /line 2: the reason is longer than 2000/],
  ] as const) {
    test(`${what} is told with its line, and nothing is taken`, () => {
      assert.throws(
        () => read(row, wrong),
        (error) => error instanceof LinksError && message.test(error.message),
      )
    })
  }

  test('all faults are told at once, the first ten in words', () => {
    const lines = Array.from({ length: 12 }, () => 'x').join('\n')
    assert.throws(() => readDecisions(lines, 'links'), /^LinksError|line 10: [\s\S]*… and 2 more$/)
  })

  test('whatever stands in it, it is read or refused in words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"from":${json}}`),
        ),
        (text) => {
          try {
            for (const one of readDecisions(text, 'links')) assert.ok(one.reason.length > 0)
          } catch (error) {
            assert.ok(error instanceof LinksError, String(error))
          }
        },
      ),
    )
  })
})
