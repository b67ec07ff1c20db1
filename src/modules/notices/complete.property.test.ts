import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { GROUND_KINDS, MATTER_NAMES } from './codes.ts'
import { type Checked, MISSING, missingOf } from './complete.ts'

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\n\t ',
    'Section 154.1 of the Criminal Law',
    'x'.repeat(60),
    '4.2 No fees',
    '🙂'.repeat(40),
  ),
)
const address = fc.oneof(
  fc.constantFrom(
    'https://jobs.example/ads/17',
    'https://jobs.example/',
    'https://jobs.example',
    'https://jobs.example/?id=4',
  ),
  fc.webUrl(),
)
const checked: fc.Arbitrary<Checked> = fc.record({
  addresses: fc.array(fc.record({ address, more: text }), { maxLength: 3 }),
  ...{ facts: text, reasons: text, provision: text, goodFaith: fc.boolean() },
  matter: fc.constantFrom(null, ...MATTER_NAMES),
  ground: fc.constantFrom(null, ...GROUND_KINDS),
  evidence: fc.nat({ max: 3 }),
  sender: fc.constantFrom(null, { name: 'Invented Office', mail: 'notices@office.example' }),
  clauses: fc.subarray(['4.2', '7', '§ 9']),
  officers: fc.subarray(['Ieva Kalniņa', 'Jānis', '']),
})

describe('what a notice lacks, of anything that people write', () => {
  test('property: each fault is one that pages have words for, told once, in the order of the law', () =>
    fc.assert(
      fc.property(checked, (notice) => {
        const found = missingOf(notice)
        assert.deepEqual(found, [...new Set(found)])
        const places = found.map((fault) => MISSING.indexOf(fault))
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        )
        assert.ok(places.every((place) => place >= 0))
      }),
    ))

  test('property: what is judged complete holds all of Art. 16(2), a ground and evidence', () => {
    let complete = 0
    fc.assert(
      fc.property(checked, (drawn) => {
        // Nudged to where most of it is there, or nothing would ever be complete.
        const notice = {
          ...drawn,
          evidence: 1,
          goodFaith: true,
          officers: [],
          sender: drawn.sender ?? { name: 'O', mail: 'a@b.example' },
        }
        if (missingOf(notice).length > 0) return
        complete++
        assert.ok(notice.addresses.length > 0 && notice.addresses.every(({ address: at }) => URL.canParse(at)))
        assert.ok(notice.facts.trim().length >= 20 && notice.reasons.trim().length >= 40)
        assert.ok(notice.matter !== null && notice.ground !== null && notice.provision.trim() !== '')
      }),
      runs(4000),
    )
    assert.ok(complete > 0)
  })

  test('property: taking something away never makes it more complete', () => {
    const without: readonly Partial<Checked>[] = [
      { evidence: 0 },
      { addresses: [] },
      { facts: '' },
      { reasons: '' },
      { matter: null, ground: null },
      { sender: null },
      { goodFaith: false },
    ]
    fc.assert(
      fc.property(checked, fc.constantFrom(...without), (notice, less) => {
        const fault = missingOf({ ...notice, ...less })
        assert.ok(fault.length > 0)
        // What is not of an address or a ground stays as it was.
        const others = missingOf(notice).filter((one) => !/address|ground|provision|clause|officer/.test(one))
        for (const one of others) assert.ok(fault.includes(one), one)
      }),
    )
  })

  test('property: spaces, line ends and their number say nothing', () =>
    fc.assert(
      fc.property(checked, fc.constantFrom(' ', '\n', '\t ', '\u00a0'), (notice, space) => {
        const pad = (words: string) => `${space.repeat(50)}${words}${space.repeat(50)}`
        const padded = { ...notice, facts: pad(notice.facts), reasons: pad(notice.reasons) }
        const about = (faults: readonly string[]) => faults.filter((one) => one === 'facts' || one === 'reasons')
        assert.deepEqual(about(missingOf(padded)), about(missingOf(notice)))
      }),
    ))

  test('property: a writer’s name is found in whichever part it stands and however it is written', () => {
    const parts = ['facts', 'reasons', 'provision'] as const
    const cases = [(name: string) => name, (name: string) => name.toUpperCase(), (name: string) => name.toLowerCase()]
    fc.assert(
      fc.property(
        checked,
        fc.constantFrom('Ieva Kalniņa', 'Łukasz', 'Иван Петров', 'ليلى'),
        fc.constantFrom(...parts),
        fc.constantFrom(...cases),
        (notice, name, part, written) => {
          const named = { ...notice, officers: [name], [part]: `before ${written(name)} after` }
          assert.ok(missingOf(named).includes('officer-named'))
          // A colleague who wrote nothing of it is no writer, and may be named.
          assert.ok(!missingOf({ ...named, officers: [] }).includes('officer-named'))
        },
      ),
    )
  })
})

describe('the bounds', () => {
  const whole: Checked = {
    addresses: [{ address: 'https://jobs.example/ads/17', more: '' }],
    facts: 'f'.repeat(20),
    reasons: 'r'.repeat(40),
    provision: 'Art',
    ...{ goodFaith: true, matter: 'begging', ground: 'law', evidence: 1, clauses: ['4.2', '4'], officers: [] },
    sender: { name: 'Invented Office', mail: 'notices@office.example' },
  }
  const missing = (more: Partial<Checked>) => missingOf({ ...whole, ...more })

  test('just long enough is enough, one sign less is not', () => {
    assert.deepEqual(missing({}), [])
    assert.deepEqual(missing({ facts: 'f'.repeat(19) }), ['facts'])
    assert.deepEqual(missing({ reasons: 'r'.repeat(39) }), ['reasons'])
    assert.deepEqual(missing({ provision: 'Ar' }), ['provision'])
  })

  test('a sign is a sign in each script: no language needs more of them', () => {
    assert.deepEqual(missing({ facts: '🙂'.repeat(19) }), ['facts'])
    assert.deepEqual(missing({ facts: '🙂'.repeat(20) }), [])
    assert.deepEqual(missing({ facts: 'وظيفة في دفيئة مع حجز الجوازات' }), [])
  })

  test('a fragment leads nowhere: a server never sees it', () =>
    assert.deepEqual(missing({ addresses: [{ address: 'https://jobs.example/#17', more: '' }] }), [
      'address-not-exact',
    ]))

  test('each place must be exact, not only the first', () => {
    const addresses = [...whole.addresses, { address: 'not an address', more: 'words do not help here' }]
    assert.deepEqual(missing({ addresses }), ['address-not-exact'])
  })

  test('a clause is known by the code it begins with', () => {
    const terms = (provision: string, clauses = whole.clauses) => missing({ ground: 'terms', provision, clauses })
    assert.deepEqual(terms('  4.2 No fees'), [])
    assert.deepEqual(terms('No fees (4.2)'), ['clause-unknown'])
    assert.deepEqual(terms('4.2 No fees', []), ['clause-unknown'])
    // The next digit belongs to the number: these are other clauses.
    for (const other of ['4.25 Other', '4.2.1 Other', '42 Other', '4a Other'])
      assert.deepEqual(terms(other), ['clause-unknown'], other)
    for (const same of ['4.2', '4.2. No fees', '4.2: No fees', '4 Fees', '4) Fees'])
      assert.deepEqual(terms(same), [], same)
    // Of the law no clause is asked.
    assert.deepEqual(missing({ provision: '4.2 No fees', clauses: [] }), [])
  })

  test('a name is found over a line’s end, in two signs for one letter, and inflected at its end', () => {
    const officers = ['Ieva Kalniņa']
    for (const words of ['Ieva\n  Kalniņa', 'Ieva Kalniņa'.normalize('NFD'), 'IEVA KALNIŅAS', '(Ieva Kalniņa)'])
      assert.deepEqual(missing({ officers, facts: `${whole.facts} ${words} ${whole.facts}` }), ['officer-named'], words)
  })

  test('a short name is found as a word and not inside one, or its bearer could write nothing', () => {
    const found = (name: string, words: string) => missing({ officers: [name], reasons: `${whole.reasons} ${words}` })
    assert.deepEqual(found('An', 'Fees and passports, an organ of the state'), ['officer-named'])
    assert.deepEqual(found('An', 'Fees and passports are anything but legal'), [])
    assert.deepEqual(found('Li', 'They live at the firm'), [])
    assert.deepEqual(found('Li', 'Ask Li.'), ['officer-named'])
    assert.deepEqual(found('Jānis', 'Jāņi is a feast; Jānisons is a firm'), [])
    assert.deepEqual(found('Kalniņa', 'MariKalniņa'), [])
  })

  test('a name is not put together from two parts that stand apart in the letter', () =>
    assert.deepEqual(
      missing({ officers: ['Ieva Kalniņa'], facts: `${whole.facts} Ieva`, reasons: `Kalniņa ${whole.reasons}` }),
      [],
    ))
})
