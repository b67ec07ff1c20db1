import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { advert, inventedWords, seeded } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../assess.ts'
import { canonical } from '../canonical.ts'
import { type Words, wordsOf } from './aligned-text.ts'
import { buildTemplate, type Template } from './template.ts'

const read = (text: string): Words => wordsOf(advert({ text }), () => [])
/** Finds contact points for the template, as ranking does. */
const assessor = createAssessor()
const readWithContacts = (text: string): Words => {
  const posting = advert({ text })
  const { contacts } = assessor.assess(posting)
  assert.equal(canonical(text).offsets, null, 'places are the same in both texts')
  return wordsOf(posting, () => contacts.map(({ start, end }) => ({ start, end })))
}
const templateOf = (texts: readonly string[], medoid = 0): Template => buildTemplate(texts.map(read), medoid)

/** The template with a posting's fillings, words only. */
function filled({ parts, fillings }: Template, posting: number): string {
  const pieces = parts.map((part) => (part.kind === 'slot' ? fillings[posting][part.slot] : part.text))
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}
const shape = ({ parts, slots }: Template): string =>
  parts
    .map((part) => {
      if (part.kind === 'slot') return `[${slots[part.slot].type}]`
      return part.kind === 'optional' ? `(${part.text.trim()})` : part.text.trim()
    })
    .join(' ')

describe('a template', () => {
  test('has what all say as constants and what changes as slots', () => {
    const texts = ['Rotterdam', 'Antwerp', 'Ghent', 'Bremen'].map(
      (place, i) => `Warehouse work in ${place} for ${700 + 50 * i} EUR a week`,
    )
    const template = templateOf(texts)
    assert.equal(shape(template), 'Warehouse work in [place] for [pay] EUR a week')
    assert.deepEqual(template.fillings[2], ['Ghent', '800'])
  })

  test('of one text is that text', () => {
    const { parts, slots, fillings } = templateOf(['Darbs noliktavā ārzemēs'])
    assert.deepEqual(parts, [{ kind: 'constant', text: 'Darbs noliktavā ārzemēs' }])
    assert.deepEqual([slots, fillings], [[], [[]]])
  })

  test('of copies is their text', () => {
    const { parts } = templateOf(Array.from({ length: 5 }, () => 'Darbs, noliktavā; ārzemēs!'))
    assert.deepEqual(parts, [{ kind: 'constant', text: 'Darbs, noliktavā; ārzemēs!' }])
  })

  test('words that some have are optional, with how many have them', () => {
    const texts = Array.from({ length: 8 }, (_, i) =>
      i % 2 === 0 ? 'Darbs noliktavā bez valodas zināšanām ārzemēs' : 'Darbs noliktavā ārzemēs',
    )
    const optional = templateOf(texts).parts.filter(({ kind }) => kind === 'optional')
    assert.deepEqual(optional, [{ kind: 'optional', text: 'bez valodas zināšanām ', postings: 4 }])
  })

  test('the medoid may be any of the texts', () => {
    const texts = ['a b X d e', 'a b Y d e', 'a b Z d e']
    for (const medoid of [0, 1, 2]) assert.equal(shape(templateOf(texts, medoid)), 'a b [name] d e')
  })

  test('a stray word in one of many texts is no slot', () => {
    const texts = Array.from({ length: 20 }, (_, i) => (i === 7 ? 'darbs ļoti labs ārzemēs' : 'darbs labs ārzemēs'))
    assert.equal(shape(templateOf(texts)), 'darbs (ļoti) labs ārzemēs')
  })

  test('slots list their values, most frequent first, and how many postings have each', () => {
    const places = ['Rīgā', 'Cēsīs', 'Rīgā', 'Ogrē', 'Cēsīs', 'Rīgā']
    const { slots, fillings } = templateOf(places.map((place) => `Labs darbs (${place}) no pirmdienas`))
    assert.deepEqual(
      slots[0].values.map(({ value, postings }) => [value.replace(/[()]/g, '').trim(), postings]),
      [
        ['Rīgā', 3],
        ['Cēsīs', 2],
        ['Ogrē', 1],
      ],
    )
    assert.equal(fillings.length, 6)
  })

  test('contact points make a slot of contacts', () => {
    const texts = ['+44 7700 900101', '+44 7700 900102', 'info@firma.example'].map(
      (contact) => `Darbs noliktavā ārzemēs zvani ${contact} jebkurā laikā dienā`,
    )
    const template = buildTemplate(texts.map(readWithContacts), 0)
    assert.equal(shape(template), 'Darbs noliktavā ārzemēs zvani [contact] jebkurā laikā dienā')
    assert.deepEqual(template.fillings, [['+44 7700 900101'], ['+44 7700 900102'], ['info@firma.example']])
  })

  test('texts without words make an empty template', () => {
    assert.deepEqual(templateOf(['', '']).parts, [])
    assert.deepEqual(templateOf(['...', '']).slots, [])
  })

  test('texts that share nothing make one, without losing a posting', () => {
    const { fillings, slots } = templateOf(['viens divi trīs', 'četri pieci seši'])
    assert.equal(fillings.length, 2)
    for (const values of fillings) assert.equal(values.length, slots.length)
  })

  test('constants and slots say each posting again word for word', () => {
    const count = fc.integer({ min: 1, max: 5 })
    const drawn = fc.tuple(
      fc.nat(10_000),
      fc.integer({ min: 2, max: 9 }),
      fc.array(count, { minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(drawn, ([seed, texts, stretches]) => {
        const random = seeded(seed)
        const constants = stretches.map((words) => inventedWords(words + 1, random).map((word) => `k${word}`))
        const values = stretches.map((words) =>
          Array.from({ length: texts }, (_, t) => inventedWords(1 + (words % 2), random).map((word) => `${word}${t}x`)),
        )
        const written = Array.from({ length: texts }, (_, t) =>
          constants.flatMap((words, i) => [...words, ...values[i][t]]).join(' '),
        )
        const template = templateOf(written, texts - 1)
        for (const [t, text] of written.entries()) assert.equal(filled(template, t), text)
        assert.equal(template.slots.length, stretches.length)
      }),
      runs(100),
    )
  })

  test('each posting fills every slot, with a value that the slot lists or with nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'D', '7', '12.03.'), { maxLength: 12 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (drawn) => {
          const { parts, slots, fillings } = templateOf(drawn.map((words) => words.join(' ')))
          assert.equal(fillings.length, drawn.length)
          assert.equal(parts.filter(({ kind }) => kind === 'slot').length, slots.length)
          for (const values of fillings) {
            assert.equal(values.length, slots.length)
            for (const [slot, value] of values.entries())
              assert.ok(value === '' || slots[slot].values.some((listed) => listed.value === value))
          }
          for (const { values } of slots) {
            const total = values.reduce((sum, { postings }) => sum + postings, 0)
            assert.ok(total > 0 && total <= drawn.length)
          }
        },
      ),
    )
  })

  test('long texts are read up to six hundred words and no further', () => {
    const words = inventedWords(2000, seeded(1))
    const long = words.join(' ')
    assert.equal(read(long).starts.length, 600)
    // Words beyond the limit are not compared and join the last slot.
    const compared = `${words.slice(0, 599).join(' ')} `
    assert.deepEqual(templateOf([long, `${long} x`, long]).parts, [
      { kind: 'constant', text: compared },
      { kind: 'slot', slot: 0 },
    ])
  })
})
