import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { Episode } from '../../../../modules/cases/papers/paper.ts'
import * as held from '../../../../modules/cases/papers/things.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { COUNTRIES } from '../../../shell/countries.ts'
import { CURRENCIES } from '../../../shell/currencies.ts'
import { formats } from '../../../shell/format.ts'
import { knows, voice } from '../../../shell/words.ts'
import {
  amountFrom,
  eachList,
  freshThing,
  LISTS,
  type List,
  listsInput,
  MOST,
  PARTS,
  type Part,
  saidLists,
  type Thing,
  thingPieces,
} from './things-view.ts'

const ENGLISH = { say: voice(en, 'en'), format: formats('en'), catalogue: en }
const EPISODE = { form: 'labour', ageThen: 'adult' }
const lists = (more: Partial<Record<List, readonly Thing[]>>) => eachList((list) => more[list] ?? [])

const SCHEMAS: Record<Exclude<List, 'links'>, z.ZodObject> = {
  suspects: held.Suspect,
  vehicles: held.Vehicle,
  documents: held.Document,
  money: held.Money,
}
describe('things around an episode', () => {
  test('each part that the record holds is asked for, and none besides', () => {
    for (const [list, schema] of Object.entries(SCHEMAS))
      assert.deepEqual(PARTS[list as List].map(({ part }) => part).sort(), Object.keys(schema.shape).sort(), list)
  })

  test('each has words in every language', () => {
    const keys = LISTS.flatMap((list) => [
      ...[`things.${list}`, `things.${list}-one`, `things.${list}-add`],
      ...PARTS[list].map(({ part }) => `thing.${list}-${part}`),
      ...PARTS[list].flatMap((part) => (part.ask === 'choice' ? part.values.map((one) => `${part.names}${one}`) : [])),
    ])
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
  })

  test('a fresh thing has the record’s defaults, says nothing, and is not sent', () => {
    for (const [list, schema] of Object.entries(SCHEMAS)) {
      assert.deepEqual(schema.parse({}), freshThing(list as List))
      assert.deepEqual(thingPieces(list as List, freshThing(list as List), ENGLISH), [])
    }
    assert.deepEqual(listsInput(saidLists(eachList((list) => [freshThing(list)]))), {})
  })

  test('lists and texts have the record’s limits', () => {
    const takes = (list: List, things: readonly Thing[]) => Episode.safeParse({ ...EPISODE, [list]: things }).success
    for (const list of LISTS) {
      const filled = (n: number) => Array.from({ length: n }, () => freshThing(list))
      assert.ok(takes(list, filled(MOST[list])), list)
      assert.ok(!takes(list, filled(MOST[list] + 1)), list)
      for (const part of PARTS[list]) {
        if (part.ask !== 'text' || part.part === 'amount') continue
        assert.ok(takes(list, [{ ...freshThing(list), [part.part]: 'x'.repeat(part.most) }]), `${list} ${part.part}`)
        assert.ok(!takes(list, [{ ...freshThing(list), [part.part]: 'x'.repeat(part.most + 1) }]))
      }
    }
  })

  test('the record takes every offered currency and country', () => {
    for (const currency of CURRENCIES) assert.ok(held.Money.safeParse({ currency }).success, currency)
    for (const country of COUNTRIES) assert.ok(held.Vehicle.safeParse({ country }).success, country)
    assert.equal(new Set(COUNTRIES).size, COUNTRIES.length)
  })

  test('a firm without a name is left out; with one it is kept without blanks around', () => {
    const said = saidLists(
      lists({
        links: [
          { role: 'employer', name: '  ' },
          { role: 'agency', name: ' Larch Ltd ' },
        ],
      }),
    )
    assert.deepEqual(said.links, [{ role: 'agency', name: 'Larch Ltd' }])
  })

  test('a comma before cents becomes a point; an ambiguous amount stays as typed, and is refused', () => {
    assert.equal(amountFrom(' 1 200,50 '), '1200.50')
    assert.equal(amountFrom('900'), '900')
    assert.equal(amountFrom('12,5'), '12.5')
    for (const odd of ['1,200', '1.200,50', 'much', '-5', '1e3', '12.'])
      assert.ok(!held.Money.safeParse({ amount: amountFrom(odd) }).success, odd)
    for (const fine of ['', '0', '0.005', '123456789012'])
      assert.ok(held.Money.safeParse({ amount: amountFrom(fine) }).success, fine)
  })

  test('pieces: a sum with currency and recipient, a country by its name; «other» alone is left out', () => {
    const money = { ...freshThing('money'), amount: '1200.50', currency: 'EUR', per: 'month', who: 'Vitja' }
    assert.deepEqual(thingPieces('money', money, ENGLISH), ['1200.50 EUR', 'a month', 'to or from Vitja'])
    const paper = { kind: 'passport', country: 'UA', holder: 'employer', note: 'In the safe' }
    assert.deepEqual(thingPieces('documents', paper, ENGLISH), [
      ...['Passport', 'Ukraine', 'With the employer', 'In the safe'],
    ])
    const suspect = { ...freshThing('suspects'), role: 'service-user', citizenship: 'stateless' }
    assert.deepEqual(thingPieces('suspects', suspect, ENGLISH), ['Used services, knowing', 'Stateless'])
  })

  test('property: the record takes whatever is chosen and written, and paper shows every word of it', () => {
    const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
    const anyOf = (part: Part): fc.Arbitrary<string> => {
      if (part.ask === 'choice') return fc.constantFrom(...part.values)
      if (part.ask === 'currency') return fc.constantFrom('', ...CURRENCIES)
      if (part.ask !== 'text') return fc.constantFrom('unknown', ...COUNTRIES)
      return part.part === 'amount' ? fc.constantFrom('', '900', '12,50') : words
    }
    const thingOf = (list: List): fc.Arbitrary<Thing> =>
      fc.record(Object.fromEntries(PARTS[list].map((part) => [part.part, anyOf(part)])))
    const all = fc.record(Object.fromEntries(LISTS.map((list) => [list, fc.array(thingOf(list), { maxLength: 3 })])))
    fc.assert(
      fc.property(all, (made) => {
        const said = saidLists(lists(made))
        const sent = Episode.parse({ ...EPISODE, ...listsInput(said) })
        for (const list of LISTS) assert.deepEqual(sent[list], said[list])
        for (const list of LISTS)
          for (const thing of said[list])
            for (const part of PARTS[list])
              if (part.ask === 'text' && thing[part.part])
                assert.ok(
                  thingPieces(list, thing, ENGLISH)
                    .join('\n')
                    .includes(thing[part.part] ?? ''),
                )
      }),
    )
  })
})
