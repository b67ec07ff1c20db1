import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { contact, person } from '../../../test/houses/cases.ts'
import { runs } from '../../../test/run/mode.ts'
import { PARTIES } from './codes.ts'
import { whyNotTold, yieldsToDanger } from './contact/telling.ts'
import { AgeInput, CodeInput, MoveInput, NewPerson, OpenInput, SearchInput } from './shapes.ts'
import { RULES } from './tracks/table.ts'

const fits = (shape: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  shape.safeParse(value).success
const id = '0192f0c0-0000-4000-8000-000000000001'
const blank = fc.constantFrom('', ' ', '\t\n', '\u00a0', '   ')

describe('input of cases', () => {
  test('property: a birth is a year, a month, a day or unknown', () => {
    const born = fc.stringMatching(/^[0-9-]{0,12}$/)
    fc.assert(
      fc.property(born, (text) => {
        const shaped = ['', 'yyyy', 'yyyy-mm', 'yyyy-mm-dd'].includes(
          text
            .replace(/^\d{4}/, 'yyyy')
            .replace(/^(yyyy-)\d{2}(?=-|$)/, '$1mm')
            .replace(/^(yyyy-mm-)\d{2}$/, '$1dd'),
        )
        assert.equal(fits(NewPerson, person({ born: text })), shaped, text)
      }),
      runs(300),
    )
  })

  test('property: a citizenship is a code, stateless or unknown; no name of a people', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('UA', 'stateless', 'unknown', 'Roma')),
        (text) => {
          const good = /^[A-Z]{2}$/.test(text) || text === 'stateless' || text === 'unknown'
          assert.equal(fits(NewPerson, person({ citizenship: text })), good, text)
        },
      ),
    )
    assert.equal(
      NewPerson.parse(person({ citizenship: undefined })).citizenship,
      'unknown',
      'left out is unknown, and counted',
    )
  })

  test('property: blanks count as empty: in a search, a ground, or a method of finding out', () => {
    fc.assert(
      fc.property(blank, (text) => {
        const age = { person: id, age: 'child', basis: 'x', method: 'x' }
        assert.ok(!fits(SearchInput, { name: text }))
        assert.ok(!fits(AgeInput, { ...age, basis: text }))
        assert.ok(!fits(AgeInput, { ...age, method: text }))
      }),
    )
  })

  test('property: a number is six to eight hexadecimal digits, however it is typed, and never a pattern', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-fA-F]{1,10}$/), (code) => {
        const good = code.length >= 6 && code.length <= 8
        assert.equal(fits(CodeInput, { code }), good)
        assert.equal(fits(CodeInput, { code: ` ${code}\n` }), good)
      }),
    )
    for (const code of ['abc%ef', 'abcde_', '......', 'abcdeg', 'abc def']) assert.ok(!fits(CodeInput, { code }), code)
  })

  test('every act of the tables can be requested by its name', () => {
    for (const [track, { states }] of Object.entries(RULES))
      for (const { moves } of Object.values(states))
        for (const act of Object.keys(moves)) assert.ok(fits(MoveInput, { person: id, track, act }), `${track} ${act}`)
  })

  test('property: an accepted first contact has a person, an answer to each question, and no more fields', () => {
    const junk = fc.record({ draft: fc.constant(id), extra: fc.string(), score: fc.nat(), consented: fc.boolean() })
    fc.assert(
      fc.property(junk, (more) => {
        const { data } = OpenInput.safeParse(contact(more))
        assert.ok(data !== undefined && data.persons.length === 1)
        for (const field of ['extra', 'score', 'consented']) assert.ok(!(field in data), field)
      }),
    )
  })
})

describe('parties that may be told', () => {
  const facts = fc.record({
    asylum: fc.constantFrom(...Object.keys(RULES.asylum.states)),
    identification: fc.constantFrom(...Object.keys(RULES.identification.states)),
  })
  const refuses = fc.subarray([...PARTIES])
  const party = fc.constantFrom(...PARTIES)

  test('property: a refusal only closes, and only the named party', () => {
    fc.assert(
      fc.property(party, facts, refuses, (one, of, list) => {
        const [free, bound] = [whyNotTold(one, of, []), whyNotTold(one, of, list)]
        if (free !== null) assert.equal(bound, free, 'no refusal opens what the law closes')
        if (list.includes(one)) assert.notEqual(bound, null)
        else assert.equal(bound, free)
      }),
    )
  })

  test('property: a danger opens only what the person refused', () => {
    fc.assert(
      fc.property(party, facts, refuses, (one, of, list) => {
        const why = whyNotTold(one, of, list)
        if (why !== null && yieldsToDanger(why)) assert.ok(list.includes(one) && whyNotTold(one, of, []) === null)
      }),
    )
  })

  test('property: possible exploiters are told nothing, in no state and whatever is refused', () => {
    fc.assert(
      fc.property(facts, refuses, (of, list) => assert.equal(whyNotTold('employer', of, list), 'never-the-employer')),
    )
  })

  test('property: immigration learns only of persons who may not be removed', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const shielded = ['presumed', 'identified', 'under-review'].includes(of.identification)
        assert.equal(whyNotTold('immigration', of, []), shielded ? null : 'return-enforcement')
      }),
    )
  })

  test('property: while asylum can still be won the consulate is closed, and the asylum track closes nothing else', () => {
    fc.assert(
      fc.property(party, facts, (one, of) => {
        const open = !['none', 'withdrawn', 'temporary'].includes(of.asylum)
        if (one === 'consulate') assert.equal(whyNotTold(one, of, []), open ? 'asylum-open' : null)
        else assert.equal(whyNotTold(one, of, []), whyNotTold(one, { ...of, asylum: 'none' }, []))
      }),
    )
  })
})
