import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import type { Codes } from '../return/cube.ts'
import { percent } from '../return/shares.ts'
import { numberOf, type Opened, TOKENS, tokenFor, tokenOf } from './tokens.ts'

const cell = (codes: Codes, told: Opened['told'][number]['told']) => ({ letter: 'a' as const, codes, told })
const SEX: Opened = {
  ...{
    key: 'victims-2025-by-sex',
    source: { kind: 'return', id: 'y' },
    table: { letter: 'a', by: ['sex'] },
    as: 'table',
  },
  ...{ isRounded: false },
  told: [
    cell({}, 40),
    cell({ sex: 'female' }, 24),
    cell({ sex: 'male' }, 12),
    cell({ sex: 'other' }, 'hidden'),
    cell({ sex: 'unknown' }, 4),
  ],
}
const read = (inside: string, figure = SEX) => {
  const token = tokenOf(inside)
  return token?.codes ? numberOf(figure, { ...token, codes: token.codes }) : token
}

describe('a token', () => {
  test('names all, one number, or its share of those of whom it is known', () => {
    assert.deepEqual(read('victims-2025-by-sex/total'), { kind: 'count', n: 40 })
    assert.deepEqual(read('victims-2025-by-sex/sex=female'), { kind: 'count', n: 24 })
    assert.deepEqual(read('victims-2025-by-sex/sex=female/share'), { kind: 'share', percent: 66.7, of: 36 })
    assert.deepEqual(read(' victims-2025-by-sex / sex = male '), { kind: 'count', n: 12 })
  })

  test('of rounded numbers a share has no decimals', () => {
    assert.deepEqual(read('x/sex=female/share', { ...SEX, isRounded: true }), { kind: 'share', percent: 67, of: 36 })
  })

  test('by its name alone it is the figure itself', () => {
    assert.deepEqual(tokenOf('victims-2025-by-sex'), { key: 'victims-2025-by-sex', codes: null, isShare: false })
  })

  test('is not read where it says something else', () => {
    for (const inside of [
      '',
      'Victims',
      'a/b',
      'a/sex=',
      'a/sex=female,sex=male',
      'a/total/part',
      'a/total/share/x',
      'a b/total',
    ])
      assert.equal(tokenOf(inside), null, inside)
  })

  test('says what is wrong: no such division, no such code, no number, no share', () => {
    assert.equal(read('x/age=child'), 'no-division')
    assert.equal(read('x/size=large'), 'no-division')
    assert.equal(read('x/sex=girl'), 'no-code')
    assert.equal(read('x/sex=other'), 'not-told')
    assert.equal(read('x/total/share'), 'no-share')
    assert.equal(read('x/sex=unknown/share'), 'no-share')
  })

  test('a hidden whole or a hidden unknown gives no share: it would tell them', () => {
    const without = (key: string) => ({
      ...SEX,
      told: SEX.told.map((one) => (JSON.stringify(one.codes) === key ? { ...one, told: 'hidden' as const } : one)),
    })
    assert.equal(read('x/sex=female/share', without('{}')), 'no-share')
    assert.equal(read('x/sex=female/share', without('{"sex":"unknown"}')), 'no-share')
  })

  test('of judgments an instance must be named, for they are never added up', () => {
    const judged: Opened = {
      ...SEX,
      table: { letter: 'f', by: ['outcome'] },
      told: [
        { letter: 'f', codes: { instance: 'first' }, told: 7 },
        { letter: 'f', codes: { instance: 'first', outcome: 'convicted' }, told: 4 },
      ],
    }
    assert.equal(read('x/total', judged), 'apart')
    assert.equal(read('x/outcome=convicted', judged), 'apart')
    assert.deepEqual(read('x/instance=first,outcome=convicted', judged), { kind: 'count', n: 4 })
    assert.deepEqual(read('x/instance=first', judged), { kind: 'count', n: 7 })
  })

  test('that the page puts in is the one that the text reads', () => {
    for (const { codes, told } of SEX.told) {
      const token = tokenFor(SEX.key, codes)
      const [, inside = ''] = [...token.matchAll(TOKENS)][0] ?? []
      assert.deepEqual(read(inside), typeof told === 'number' ? { kind: 'count', n: told } : 'not-told', token)
    }
  })

  test('a share is that of the yearly return, for all counts', () => {
    const counts = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200))
    fc.assert(
      fc.property(counts, ([female, male, unknown]) => {
        const told = [
          cell({}, female + male + unknown),
          cell({ sex: 'female' }, female),
          cell({ sex: 'unknown' }, unknown),
        ]
        const of = female + male
        const wanted = of === 0 ? 'no-share' : { kind: 'share', percent: percent(female, of), of }
        assert.deepEqual(read('x/sex=female/share', { ...SEX, told }), wanted)
      }),
      runs(200),
    )
  })
})

describe('in a text', () => {
  const found = (text: string) => [...text.matchAll(TOKENS)].map(([, inside, end]) => [inside, end])

  test('each is found, and one that is not closed ends with its line', () => {
    assert.deepEqual(found('{{a/total}} of {{b}}'), [
      ['a/total', '}}'],
      ['b', '}}'],
    ])
    assert.deepEqual(found('{{a/total\nmore'), [['a/total', '']])
    assert.deepEqual(found('{{a/total} more'), [['a/total', '']])
  })

  test('single braces are words', () => {
    assert.deepEqual(found('{a} and }} and { {b} }'), [])
  })
})
