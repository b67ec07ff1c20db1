import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type KeptLine, linesOf } from './helpline.ts'

const TODAY = '2026-11-28'
const kept = (tel: string, more: Partial<KeptLine> = {}): KeptLine => ({
  shown: tel,
  tel,
  country: 'LV',
  wrong: false,
  verifiedOn: '2026-11-20',
  ...more,
})

test('what somebody called last stands first; a day that is still to come is no check', () => {
  const lines = linesOf(
    [
      kept('222', { verifiedOn: '2026-11-01' }),
      kept('333', { verifiedOn: '2026-11-02' }),
      kept('444', { verifiedOn: '2026-11-29' }),
    ],
    TODAY,
  )
  assert.deepEqual(
    lines.LV.map(({ tel, verifiedOn }) => [tel, verifiedOn]),
    [
      ['333', '2026-11-02'],
      ['222', '2026-11-01'],
    ],
  )
})

test('a number that is wrong is not shown, and a country that has no other is not either', () => {
  assert.deepEqual(linesOf([kept('111', { wrong: true })], TODAY), {})
  assert.deepEqual(
    linesOf([kept('111', { country: 'EE' })], TODAY).EE.map(({ tel }) => tel),
    ['111'],
  )
})

test('of two agencies the later word counts, and on the same day the one that harms less', () => {
  const early = kept('111', { wrong: true, verifiedOn: '2026-11-01' })
  assert.equal(linesOf([early, kept('111')], TODAY).LV.length, 1)
  assert.deepEqual(linesOf([kept('111'), kept('111', { wrong: true })], TODAY), {})
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
const tel = fc.constantFrom('111', '222', '333')
const keptLines = fc.array(
  fc.record({ country: fc.constantFrom('LV', 'EE'), tel, shown: tel, wrong: fc.boolean(), verifiedOn: day }),
  { maxLength: 8 },
)

test('property: no country shows a number twice, none that was called wrong last, and no empty country', () =>
  fc.assert(
    fc.property(keptLines, (all) => {
      const lines = linesOf(all, TODAY)
      for (const [country, shown] of Object.entries(lines)) {
        assert.ok(shown.length > 0)
        assert.equal(new Set(shown.map((one) => one.tel)).size, shown.length)
        for (const one of shown) {
          const words = all.filter((word) => word.country === country && word.tel === one.tel)
          const last = words
            .map(({ verifiedOn }) => verifiedOn)
            .toSorted()
            .at(-1)
          assert.ok(!words.some((word) => word.verifiedOn === last && word.wrong), one.tel)
        }
      }
      // What nobody called is never shown.
      assert.ok(
        Object.values(lines)
          .flat()
          .every(({ tel }) => all.some((word) => word.tel === tel)),
      )
    }),
  ))
