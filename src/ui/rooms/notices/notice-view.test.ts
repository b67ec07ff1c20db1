import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { STATE_NAMES } from '../../../modules/notices/codes.ts'
import { type Checked, missingOf } from '../../../modules/notices/complete.ts'
import { ListInput } from '../../../modules/notices/shapes.ts'
import {
  addressesFrom,
  addressRows,
  clauseOf,
  clausesFrom,
  freshAddress,
  freshClause,
  linesOf,
  listInput,
  newFrom,
  noticesAsked,
  placeOf,
  withAddress,
} from './notice-view.ts'

const search = fc.dictionary(
  fc.constantFrom('state', 'after', 'lead', 'q', '__proto__'),
  fc.oneof(fc.string(), fc.integer(), fc.constantFrom(...STATE_NAMES, 'all', null, true), fc.array(fc.string())),
)

describe('addresses of the notices room', () => {
  test('hold what the list is asked, and nothing that it does not know', () => {
    assert.deepEqual(noticesAsked({ state: 'held', after: '50' }), { state: 'held', after: 50 })
    assert.deepEqual(noticesAsked({ state: 'gone', after: '-1', q: 'x' }), {})
    assert.deepEqual(listInput({}), { state: 'open', after: 0 })
    assert.deepEqual(listInput({ state: 'all' }), { state: 'all', after: 0 })
  })

  test('whatever somebody types, the server is asked what it takes, and reading it twice changes nothing', () => {
    fc.assert(
      fc.property(search, (typed) => {
        const asked = noticesAsked(typed)
        assert.ok(ListInput.safeParse(listInput(asked)).success, JSON.stringify(typed))
        assert.deepEqual(noticesAsked(asked), asked)
      }),
    )
  })

  test('each state has one, and «open» is the address without any', () => {
    for (const state of ['all', ...STATE_NAMES] as const) assert.deepEqual(noticesAsked({ state }), { state })
    assert.deepEqual(noticesAsked({ state: 'open' }), {})
  })

  test('name the lead of a new notice by its id alone', () => {
    const lead = '0190f000-0000-4000-8000-000000000001'
    assert.deepEqual(newFrom({ lead }), { lead })
    for (const odd of ['https://jobs.example', `${lead}/..`, '', 17, [lead], null])
      assert.deepEqual(newFrom({ lead: odd }), {}, String(odd))
  })
})

describe('lines of a form', () => {
  // What the server may hand back: no line breaks inside, and no blanks at the ends.
  const word = fc.stringMatching(/^[^\s|]{1,12}$/u)
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
  const plain = { noNullPrototype: true }
  const place = fc.record(
    { address: fc.webUrl({ withQueryParameters: true }), more: fc.oneof(fc.constant(''), words) },
    plain,
  )

  test('addresses come back as they were written; an empty row is none', () => {
    assert.deepEqual(addressesFrom(addressRows([])), [])
    assert.deepEqual(addressRows([]), [freshAddress()])
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (all) => {
        assert.deepEqual(addressesFrom(addressRows(all)), all)
      }),
    )
  })

  test('a list that is pasted becomes a row for each line; what was said of the first stays with it', () => {
    const rows = [freshAddress(), { address: 'x', more: 'third from above' }]
    const pasted = withAddress(rows, 1, 'https://jobs.example/a\r\n\r\n  https://jobs.example/b  ')
    assert.deepEqual(addressesFrom(pasted), [
      { address: 'https://jobs.example/a', more: 'third from above' },
      { address: 'https://jobs.example/b', more: '' },
    ])
    // The server counts only what it was sent.
    assert.deepEqual([placeOf(pasted, 1), placeOf(pasted, 2)], [0, 1])
  })

  test('nothing that was typed vanishes before the server has seen it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const kept = addressesFrom(withAddress([freshAddress()], 0, text)).map(({ address }) => address)
        assert.equal(kept.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
      }),
    )
  })

  test('clauses come back as they were written, with the addresses that no row shows', () => {
    const clauses = [
      { code: '4.2', words: 'No fees | from workers', address: 'https://jobs.example/terms#4' },
      { code: '9', words: '9', address: null },
    ]
    assert.deepEqual(clausesFrom(clauses, clauses), clauses)
    assert.deepEqual(clausesFrom([{ code: ' 9 ', words: '' }, freshClause()]), [
      { code: '9', words: '9', address: null },
    ])
    const clause = fc.record({ code: word, words, address: fc.option(fc.webUrl()) }, plain)
    const list = fc.uniqueArray(clause, { selector: ({ code }) => code, maxLength: 6 })
    fc.assert(fc.property(list, (all) => assert.deepEqual(clausesFrom(all, all), all)))
  })

  test('new words of a clause keep its address; a new code has none yet', () => {
    const known = [{ code: '4.2', words: 'No fees', address: 'https://jobs.example/terms#4' }]
    const rows = [
      { code: '4.2', words: 'No fees at all' },
      { code: '4.3', words: 'No fees' },
    ]
    assert.deepEqual(clausesFrom(rows, known), [
      { code: '4.2', words: 'No fees at all', address: 'https://jobs.example/terms#4' },
      { code: '4.3', words: 'No fees', address: null },
    ])
  })

  test('of any text no line is blank, and none has blanks around it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const line of linesOf(text)) assert.ok(line !== '' && line === line.trim())
      }),
    )
  })
})

describe('the clause that a provision names', () => {
  const clause = (code: string) => ({ code, words: 'No fees', address: null })
  const named = (provision: string, ...codes: string[]) =>
    clauseOf({
      clauses: codes.map(clause),
      content: { addresses: [], facts: '', reasons: '', provision, goodFaith: false },
    })

  test('by its beginning, whole', () => {
    assert.equal(named('4.2 No fees', '4.2'), '4.2')
    assert.equal(named('  4.2: no fees', '4.2'), '4.2')
    assert.equal(named('Section 4', '4.2'), null)
    assert.equal(named('', '4.2'), null)
  })

  test('one that begins alike is another', () => {
    assert.equal(named('4.2 No fees', '4', '4.2'), '4.2')
    assert.equal(named('12 Names', '1', '12'), '12')
    assert.equal(named('4.21 Pets', '4.2'), null)
    assert.equal(named('4a Pets', '4'), null)
    assert.equal(named('4–6 Pets', '4'), null)
    assert.equal(named('4 a Pets', '4', '4 a'), '4 a')
  })

  test('as the server sees it: what the form shows as chosen is never refused as unknown', () => {
    const code = fc.stringMatching(/^[0-9A-Za-z§.() -]{1,6}$/).filter((text) => text.trim() === text && text !== '')
    const whole: Omit<Checked, 'provision' | 'clauses'> = {
      addresses: [{ address: 'https://jobs.example/ads/17', more: '' }],
      facts: 'The advert asks for the passport before the journey.',
      reasons: 'Passports are kept and fees are taken before work starts in the greenhouse.',
      goodFaith: true,
      matter: 'forced-labour',
      ground: 'terms',
      evidence: 1,
      sender: { name: 'Invented Office', mail: 'notices@office.example' },
      officers: [],
    }
    fc.assert(
      fc.property(fc.array(code, { maxLength: 4 }), fc.oneof(code, fc.string()), (clauses, tail) => {
        for (const provision of [tail, ...clauses.map((one) => `${one} ${tail}`), ...clauses.map((one) => one + tail)])
          assert.equal(
            named(provision, ...clauses) === null,
            missingOf({ ...whole, provision, clauses }).includes('clause-unknown'),
            JSON.stringify([provision, clauses]),
          )
      }),
    )
  })
})
