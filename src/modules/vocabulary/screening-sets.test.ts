import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ASKED_SIGNS } from './asked-signs.ts'
import { FORMS, SCREENING_FORMS } from './codes.ts'
import { ILO_LABOUR } from './ilo-labour.ts'
import { ILO_SEXUAL } from './ilo-sexual.ts'
import { ALL_SIGNS, SCREENING_SETS, signsIn } from './screening-sets.ts'

const sexual = (id: string) => ILO_SEXUAL.find((one) => one.id === id)
const labour = (id: string) => ILO_LABOUR.find((one) => one.id === id)

describe('lists of signs by form of exploitation', () => {
  test('each form that Directive 2011/36/EU names and a screening can meet has one, under the name that persons carry', () => {
    const named: readonly string[] = FORMS
    assert.deepEqual(
      SCREENING_FORMS.filter((form) => !named.includes(form)),
      [],
    )
    // What is left out has no signs of its own: slavery is screened by what was done, and «not known» by what is suspected.
    assert.deepEqual(
      named.filter((form) => !(SCREENING_FORMS as readonly string[]).includes(form)),
      ['slavery', 'unknown'],
    )
  })

  test('none is empty, and no sign stands twice in one', () => {
    for (const form of SCREENING_FORMS) {
      const signs = signsIn(form)
      assert.ok(signs.length >= 8, form)
      assert.equal(new Set(signs).size, signs.length, form)
    }
    assert.equal(ALL_SIGNS.length, 67 + 1 + ASKED_SIGNS.length)
  })

  test('no list was compared with its paper, so each says that it is a draft', () => {
    // Whoever has compared one takes its mark off and names it here.
    const settled = SCREENING_FORMS.filter((form) => !SCREENING_SETS[form].draft)
    assert.deepEqual(settled, [])
  })

  test('no weights where nobody has published any', () => {
    for (const form of SCREENING_FORMS) {
      const { weighed, source } = SCREENING_SETS[form]
      assert.equal(weighed.length > 0, source.startsWith('ilo'), form)
    }
  })

  test('every list names its source, and the year where there is a paper', () => {
    for (const form of SCREENING_FORMS) {
      const { source, year } = SCREENING_SETS[form]
      assert.equal(year === null, source === 'own', form)
    }
  })

  test('no sign asks who somebody is, and none what they agreed to', () => {
    for (const { id, text } of [...ASKED_SIGNS, ...ILO_SEXUAL])
      assert.doesNotMatch(
        text,
        /national(ity)?\b|ethnic|\brace\b|\bsex\b(?! in)|gender|religion of|roma\b|agreed|willing|cooperat/i,
        id,
      )
  })
})

describe('the draft for sexual exploitation', () => {
  test('has what is known for sure: tasks or clients strong, hazard strong for children, no strong exploitation of adults', () => {
    assert.deepEqual([sexual('CD07')?.adult, sexual('CD07')?.child], ['strong', 'strong'])
    assert.equal(sexual('EX06')?.child, 'strong')
    const exploitation = ILO_SEXUAL.filter(({ dimension }) => dimension === 'exploitation')
    assert.ok(exploitation.every(({ adult }) => (adult as string) !== 'strong'))
  })

  test('asks about the conditions of prostitution where the list for labour asks about those of work', () => {
    assert.equal(sexual('DR03'), undefined)
    assert.match(sexual('DR11')?.text ?? '', /prostitution/)
  })

  test('a number means the same sign in both lists, so that what was noted under one form is found under the other', () => {
    for (const { id, text, dimension } of ILO_SEXUAL) {
      const same = labour(id)
      if (!same) continue
      assert.equal(same.dimension, dimension, id)
      // The first is worded a little otherwise in the paper; its sense is the same.
      if (id !== 'DR01') assert.equal(text, same.text.replaceAll("'", '’'), id)
    }
  })

  test('the weights of children are never lighter than those of adults', () => {
    const rank: Readonly<Record<string, number>> = { weak: 1, medium: 2, strong: 3 }
    for (const { adult, child, id } of ILO_SEXUAL)
      if (child !== null) assert.ok(rank[child] >= rank[adult ?? 'weak'], id)
  })
})
