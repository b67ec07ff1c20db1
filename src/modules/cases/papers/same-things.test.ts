import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Episode } from './paper.ts'
import { nameKeyOf, plateKey, sameThings, type Told } from './same-things.ts'

const episode = (more: object = {}) => Episode.parse({ form: 'labour', ageThen: 'adult', ...more })
const suspect = (called: string, role = 'unknown') => episode({ suspects: [{ called, role }] })
const firm = (name: string, role = 'employer') => episode({ links: [{ role, name }] })
const vehicle = (plate: string, country = 'unknown') => episode({ vehicles: [{ plate, country }] })
const told = (...episodes: (Episode | null)[]): readonly Told[] =>
  episodes.map((one, at) => ({ person: `person ${at}`, episodes: one === null ? null : [one] }))
const meet = (one: Episode, other: Episode): boolean => sameThings(told(one, other)).length > 0

describe('the same things in several accounts', () => {
  test('a name matches itself in another script, order, case and with other diacritics; another name does not', () => {
    for (const [one, other] of [
      ['Ivan Petrov', 'Петров Иван'],
      ['Vītols', 'VITOLS'],
      ['«Вітя»', 'Vitya'],
      ['Ahmed', 'ahmed.'],
    ] as const)
      assert.ok(meet(suspect(one), suspect(other)), `${one} ${other}`)
    for (const [one, other] of [
      ['Ivan Petrov', 'Ivan Sidorov'],
      ['Ivan', 'Ivan Petrov'],
      ['Larch', 'Birch'],
    ] as const)
      assert.ok(!meet(suspect(one), suspect(other)), `${one} ${other}`)
  })

  test('a firm matches itself with and without its legal form, and a suspect of the same name', () => {
    for (const [one, other] of [
      ['SIA «Egle»', 'Egle'],
      ['Larch Ltd.', 'LARCH'],
      ['Brzoza sp. z o.o.', 'Brzoza'],
      ['Molid S.R.L.', 'Molid'],
      ['ООО «Берёзка»', 'Berezka'],
    ] as const)
      assert.ok(meet(firm(one), firm(other)), `${one} ${other}`)
    assert.ok(!meet(firm('SIA Egle'), firm('SIA Priede')), 'a legal form alone is nothing in common')
    assert.ok(meet(firm('AS'), firm('AS')), 'unless a firm is called so')
    assert.ok(meet(firm('Vitja', 'recruiter'), suspect('Витя', 'recruiter')))
  })

  test('a plate counts by letters and digits alone, with look-alike letters of three scripts and Arabic digits', () => {
    for (const [one, other] of [
      ['AB-1234', 'ab 1234'],
      // Cyrillic and Greek letters that look like the Latin ones.
      ['АВ 1234 СЕ', 'AB1234CE'],
      ['ΥΗΝ-1234', 'YHN 1234'],
      ['٣٤٥٦', '3456'],
      ['۳۴۵۶', '3456'],
    ] as const)
      assert.equal(plateKey(one), plateKey(other), `${one} ${other}`)
    assert.ok(!meet(vehicle('AB-1234'), vehicle('AB-1235')))
    assert.ok(!meet(vehicle('A1'), vehicle('A1')), 'two signs are no plate')
    assert.ok(!meet(vehicle('XX-0000'), suspect('XX-0000')), 'a plate is compared with plates')
  })

  test('empty values match nothing, and one person’s repetition is no second account', () => {
    assert.ok(!meet(episode(), episode()))
    assert.ok(!meet(suspect(' – '), suspect('')))
    assert.deepEqual(sameThings([{ person: 'one', episodes: [suspect('Vitja'), suspect('Vitja')] }]), [])
  })

  test('each place is listed once, in the words of its account', () => {
    const all = sameThings([
      { person: 'one', episodes: [suspect('Вітя', 'recruiter'), suspect('Вітя', 'recruiter')] },
      { person: 'two', episodes: [firm('Vitya', 'recruiter'), vehicle('AB-1234', 'LV')] },
      { person: 'three', episodes: [vehicle('AB 1234', 'LT')] },
    ])
    assert.deepEqual(all, [
      [
        { person: 'one', as: 'suspect', role: 'recruiter', called: 'Вітя', country: '' },
        { person: 'two', as: 'firm', role: 'recruiter', called: 'Vitya', country: '' },
      ],
      [
        { person: 'three', as: 'vehicle', role: 'unknown', called: 'AB 1234', country: 'LT' },
        { person: 'two', as: 'vehicle', role: 'unknown', called: 'AB-1234', country: 'LV' },
      ],
    ])
  })

  test('unopened episodes add nothing, as if their person did not exist', () => {
    assert.deepEqual(sameThings(told(suspect('Vitja'), null)), [])
    const withThem = sameThings(told(suspect('Vitja'), null, suspect('Vitja')))
    assert.deepEqual(
      withThem.map((mentions) => mentions.map(({ person }) => person)),
      [['person 0', 'person 2']],
    )
  })

  const name = fc.constantFrom('Vitja', 'Витя', 'SIA Egle', 'Egle', 'Larch Ltd', '', '–', 'AB-1234', 'АВ 1234')
  const oneEpisode = fc
    .record({ called: name, firm: name, plate: name })
    .map(({ called, firm: of, plate }) =>
      episode({ suspects: [{ called }], links: [{ role: 'employer', name: of }], vehicles: [{ plate }] }),
    )
  const anybody = fc.array(fc.option(fc.array(oneEpisode, { maxLength: 3 }), { nil: null }), { maxLength: 5 })
  const people = (all: readonly (readonly Episode[] | null)[]): Told[] =>
    all.map((episodes, at) => ({ person: `person ${at}`, episodes }))

  test('property: the order in which persons and episodes are read changes nothing', () => {
    fc.assert(
      fc.property(anybody, (all) => {
        const turned = people(all)
          .map(({ person, episodes }) => ({ person, episodes: episodes?.toReversed() ?? null }))
          .toReversed()
        assert.deepEqual(sameThings(turned), sameThings(people(all)))
      }),
    )
  })

  test('property: sharing is symmetric, and never of one person alone', () => {
    fc.assert(
      fc.property(anybody, (all) => {
        const [first, ...rest] = people(all)
        if (first === undefined) return
        for (const other of rest)
          assert.deepEqual(sameThings([first, other]), sameThings([other, first]), 'asked from either side')
        for (const mentions of sameThings(people(all)))
          assert.ok(new Set(mentions.map(({ person }) => person)).size > 1)
      }),
    )
  })

  test('property: a person whose episodes may not be opened is named nowhere and changes nothing for the others', () => {
    fc.assert(
      fc.property(anybody, (all) => {
        const everybody = people(all)
        const opened = everybody.filter(({ episodes }) => episodes !== null)
        const things = sameThings(everybody)
        assert.deepEqual(things, sameThings(opened))
        const named = new Set(things.flat().map(({ person }) => person))
        assert.ok([...named].every((one) => opened.some(({ person }) => person === one)))
      }),
    )
  })

  test('property: any text at all has a key, the same for itself however it is cased', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        assert.equal(typeof nameKeyOf(text), 'string')
        assert.equal(plateKey(text), plateKey(` ${text}- `))
      }),
    )
  })
})
