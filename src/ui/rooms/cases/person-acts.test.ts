import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../test/samples/catalogues.ts'
import { PARTIES, WAYS_TO_MONEY } from '../../../modules/cases/codes.ts'
import { whyNotTold } from '../../../modules/cases/contact/telling.ts'
import { IdentityInput, ProtectInput } from '../../../modules/cases/shapes.ts'
import { RULES } from '../../../modules/cases/tracks/table.ts'
import { en } from '../../shell/catalogues/en.ts'
import type { PersonPage } from '../../shell/contract.ts'
import { knows } from '../../shell/words.ts'
import {
  actsFor,
  canGuard,
  type IdentityDraft,
  identityInput,
  identityOf,
  isBorn,
  NOES,
  PERSON_ACTS,
  tellable,
  whyNo,
} from './person-acts.ts'

const PERSON = '00000000-0000-4000-8000-000000000001'

type Known = Pick<PersonPage, 'mode' | 'age' | 'file' | 'identification' | 'tellings' | 'keeping' | 'tracks' | 'may'>
const FREE = { ground: 'period', until: '2031-11-28', asked: null, held: null, due: false, bounds: null } as const
const HELD = {
  ...FREE,
  ground: 'hold',
  held: { since: '2026-11-28', by: { id: PERSON, name: 'Dace Ozoliņa' }, why: null },
} as const
const UNCLAIMED: Known['tracks'] = WAYS_TO_MONEY.map((track) => ({ track, state: 'none', since: null, rules: null }))
const known = (more: Partial<Known> = {}): Known => ({
  mode: 'named',
  age: 'adult',
  file: 'open',
  identification: 'presumed',
  tellings: PARTIES.map((party) => ({ party, why: null })),
  may: [...PERSON_ACTS],
  keeping: FREE,
  tracks: UNCLAIMED,
  ...more,
})

const modes = fc.constantFrom('named' as const, 'pseudonym' as const, 'counted' as const)
const ages = fc.constantFrom('adult' as const, 'child' as const, 'uncertain' as const)
const files = fc.constantFrom(...Object.keys(RULES.file.states))
const identifications = fc.constantFrom(...Object.keys(RULES.identification.states))
const persons: fc.Arbitrary<Known> = fc
  .record({
    mode: modes,
    age: ages,
    file: files,
    identification: identifications,
    asylum: fc.constantFrom(...Object.keys(RULES.asylum.states)),
    refuses: fc.subarray([...PARTIES]),
    may: fc.subarray([...PERSON_ACTS]),
    keeping: fc.constantFrom(FREE, HELD),
    tracks: fc.constant(UNCLAIMED),
  })
  .map(({ asylum, refuses, ...person }) => ({
    ...person,
    tellings: PARTIES.map((party) => ({
      party,
      why: whyNotTold(party, { asylum, identification: person.identification }, refuses),
    })),
  }))

describe('why an act is closed', () => {
  test('nobody is erased while somebody decides on money for them', () => {
    for (const { track } of UNCLAIMED)
      for (const state of ['claimed', 'paid']) {
        const tracks = UNCLAIMED.map((one) => (one.track === track ? { ...one, state } : one))
        const why = whyNo('persons.erase', known({ file: 'closed', tracks }))
        assert.equal(why, state === 'claimed' ? 'claim-open' : null, track)
      }
  })

  test('every reason has its words in each language', () => {
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        NOES.filter((no) => !knows(catalogue, `no.${no}`)),
        [],
      )
  })

  test('nobody is erased during help; a closed file, or a declined registration, opens it', () => {
    assert.equal(whyNo('persons.erase', known()), 'file-open')
    assert.equal(whyNo('persons.erase', known({ file: 'reopened' })), 'file-open')
    assert.equal(whyNo('persons.erase', known({ file: 'closed' })), null)
    assert.equal(whyNo('persons.erase', known({ identification: 'declined' })), null)
  })

  test('a child’s record stays although the file is closed, also in doubt of age', () => {
    for (const age of ['child', 'uncertain'] as const)
      assert.equal(whyNo('persons.erase', known({ age, file: 'closed' })), 'is-child', age)
  })

  test('a held file is never erased, whatever else would allow it, and all else goes on', () => {
    for (const more of [{ file: 'closed' }, { identification: 'declined' }, { age: 'child' as const, file: 'open' }])
      assert.equal(whyNo('persons.erase', known({ ...more, keeping: HELD })), 'held')
    for (const act of ['persons.export', 'persons.protect', 'persons.set-identity'] as const)
      assert.equal(whyNo(act, known({ keeping: HELD })), null, act)
  })

  test('a person who is only counted has nothing to see, erase, name or protect', () => {
    const counted = known({ mode: 'counted', file: 'closed' })
    assert.equal(whyNo('persons.export', counted), 'nothing-kept')
    assert.equal(whyNo('persons.erase', counted), 'nothing-kept')
    assert.equal(whyNo('persons.set-identity', counted), 'counted')
    assert.equal(whyNo('persons.tell', counted), 'counted', 'the words would be lost without a sound')
    assert.equal(whyNo('persons.protect', counted), 'counted')
  })

  test('without an open party, there is no form to tell somebody', () => {
    const closed = PARTIES.map((party) => ({ party, why: 'refused-by-person' }))
    assert.equal(whyNo('persons.tell', known({ tellings: closed })), 'nobody-may-be-told')
    const one = closed.map((telling, i) => (i === 0 ? { ...telling, why: null } : telling))
    assert.equal(whyNo('persons.tell', known({ tellings: one })), null)
    assert.deepEqual(tellable({ tellings: one }), [PARTIES[0]])
  })

  test('property: the right of access reads neither the file nor identification nor age', () => {
    fc.assert(
      fc.property(persons, files, identifications, ages, (person, file, identification, age) => {
        assert.equal(whyNo('persons.export', { ...person, file, identification, age }), whyNo('persons.export', person))
      }),
    )
  })

  test('property: the employer is never among open parties, nor the consulate while asylum runs', () => {
    fc.assert(
      fc.property(persons, (person) => {
        assert.equal(tellable(person).includes('employer'), false)
        for (const { party, why } of person.tellings) assert.equal(tellable(person).includes(party), why === null)
      }),
    )
  })

  test('property: acts of the roles are open or closed with a reason, never both and never gone; no others show', () => {
    fc.assert(
      fc.property(persons, (person) => {
        const { open, closed } = actsFor(person)
        const shown = [...open, ...closed.map(({ act }) => act)]
        assert.deepEqual(shown.toSorted(), person.may.toSorted())
        assert.equal(new Set(shown).size, shown.length)
        assert.ok(closed.every(({ why }) => NOES.includes(why)))
      }),
    )
  })
})

const draft = (more: Partial<IdentityDraft> = {}): IdentityDraft => ({
  mode: 'named',
  name: 'Oksana Vyhadana',
  otherNames: 'Оксана',
  born: '1999-04',
  pseudonym: 'Bluebell',
  ...more,
})

describe('who somebody is', () => {
  test('the form begins with known values, and empty fields otherwise', () => {
    const identity = { name: 'Oksana', otherNames: 'Оксана', born: '1999', pseudonym: 'Bluebell' }
    assert.deepEqual(identityOf({ mode: 'named', identity }), { mode: 'named', ...identity })
    const empty = { name: '', otherNames: '', born: '', pseudonym: '' }
    assert.deepEqual(identityOf({ mode: 'pseudonym', identity: null }), { mode: 'pseudonym', ...empty })
    assert.equal(identityOf({ mode: 'counted', identity: null }).mode, 'named', 'the form has no third way')
  })

  test('under a pseudonym neither name nor birth is sent', () => {
    const input = identityInput(PERSON, draft({ mode: 'pseudonym' }))
    assert.deepEqual(input, { person: PERSON, mode: 'pseudonym', pseudonym: 'Bluebell' })
    assert.doesNotMatch(JSON.stringify(input), /Oksana|Оксана|1999/)
  })

  test('under the name everything is sent, without blanks around', () => {
    assert.deepEqual(identityInput(PERSON, draft({ name: '  Oksana ', born: ' 1999 ' })), {
      person: PERSON,
      mode: 'named',
      name: 'Oksana',
      otherNames: 'Оксана',
      born: '1999',
      pseudonym: 'Bluebell',
    })
  })

  test('a birth is a year, a month or an existing day', () => {
    for (const text of ['', '1999', '1999-04', '1999-04-17', '2008-02-29']) assert.ok(isBorn(text), text)
    for (const text of ['99', '1999-13', '1999-02-30', '2009-02-29', '17.04.1999', '1999-4-7', 'spring'])
      assert.equal(isBorn(text), false, text)
  })

  test('property: the server takes whatever the form accepts', () => {
    const text = fc.string({ maxLength: 100 })
    const born = fc.oneof(
      fc.constantFrom('', '1999', '1999-04', '1999-04-17', '1999-02-30'),
      fc.string({ maxLength: 10 }),
    )
    const drafts: fc.Arbitrary<IdentityDraft> = fc.record({
      mode: fc.constantFrom('named' as const, 'pseudonym' as const),
      name: text,
      otherNames: text,
      born,
      pseudonym: text,
    })
    fc.assert(
      fc.property(drafts, (one) => {
        fc.pre(one.mode === 'pseudonym' || isBorn(one.born.trim()))
        assert.ok(IdentityInput.safeParse(identityInput(PERSON, one)).success)
      }),
    )
  })

  test('property: no day of a calendar is refused, and the page is never looser than the server', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-28'), noInvalidDate: true }), (day) => {
        assert.ok(isBorn(day.toISOString().slice(0, 10)))
      }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        if (isBorn(text)) assert.ok(IdentityInput.safeParse({ person: PERSON, mode: 'named', born: text }).success)
      }),
    )
  })
})

describe('colleagues who guard a person', () => {
  const ids = (n: number) =>
    Array.from({ length: n }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`)

  test('two at least, because a single holder’s key leaves with them; twelve at most', () => {
    assert.equal(canGuard([]), false)
    assert.equal(canGuard(ids(1)), false)
    assert.ok(canGuard(ids(2)))
    assert.ok(canGuard(ids(12)))
    assert.equal(canGuard(ids(13)), false)
  })

  test('the same colleague twice is one', () => {
    const [one] = ids(1)
    assert.equal(canGuard([one, one]), false)
  })

  test('property: the server takes each team of guards that the page accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), (n) => {
        if (canGuard(ids(n))) assert.ok(ProtectInput.safeParse({ person: PERSON, members: ids(n) }).success)
      }),
    )
  })
})
