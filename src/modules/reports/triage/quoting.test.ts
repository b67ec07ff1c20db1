import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Told } from '../told.ts'
import { quotations, whyNotQuoted } from './quoting.ts'

const ADVERT = 'Workers wanted for a fish factory. No papers needed, flight paid. WhatsApp +371 20 000 142.'
const told = Told.parse({
  text: `My cousin got this message: «${ADVERT}» and now she does not answer the telephone any more.`,
  suspected: 'A man called Sails, he writes from +371 20 000 143',
  affected: 'my cousin from the small house beside the mill, nineteen years old',
  source: 'she showed me her telephone last Sunday at our grandmother’s',
  reach: 'call me on +371 20 000 199 after work, say it is about the dentist',
})

describe('words that go along into a lead', () => {
  test('are the advert as it is quoted, however it is spaced', () => {
    assert.equal(whyNotQuoted(ADVERT, { told, replies: [] }, 'LV'), null)
    assert.equal(
      whyNotQuoted('workers  WANTED for a fish\tfactory.\n+371 20 000 143', { told, replies: [] }, 'LV'),
      null,
    )
  })

  test('may stand in what the reporter wrote later', () => {
    assert.equal(whyNotQuoted('https://jobs.example.org/7', { told, replies: [] }, 'LV'), 'not-told')
    assert.equal(
      whyNotQuoted('https://jobs.example.org/7', { told, replies: ['It is at https://jobs.example.org/7 now'] }, 'LV'),
      null,
    )
  })

  test('are not put in by anybody else', () => {
    assert.equal(whyNotQuoted(`${ADVERT}\nand he beats them`, { told, replies: [] }, 'LV'), 'not-told')
  })

  test('are never how the reporter knows, who is harmed, or a way to reach the reporter', () => {
    assert.equal(whyNotQuoted('from the small house beside the mill', { told, replies: [] }, 'LV'), 'own-words')
    assert.equal(whyNotQuoted('she showed me her telephone last Sunday', { told, replies: [] }, 'LV'), 'own-words')
    const twice = Told.parse({ ...told, text: `${told.text} My number is +371 20 000 199` })
    assert.equal(whyNotQuoted('My number is +371 20 000 199', { told: twice, replies: [] }, 'LV'), 'own-contact')
    assert.equal(whyNotQuoted('+371-20000199', { told: twice, replies: [] }, 'LV'), 'own-contact')
  })

  test('property: no line with five words in a row of the reporter’s own goes along, wherever else it stands', () => {
    const word = fc.constantFrom('mill', 'Sunday', 'cousin', 'work', 'flight', 'paid', 'house')
    const words = fc.array(word, { minLength: 5, maxLength: 12 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, words, fc.constantFrom('affected', 'source', 'reach'), (before, own, after, part) => {
        const line = `${before} ${own} ${after}`
        const report = Told.parse({ text: line, [part]: own })
        assert.equal(whyNotQuoted(line, { told: report, replies: [] }, 'LV'), 'own-words')
      }),
    )
  })
})

test('passages in quotation marks are proposed, short ones and open ones are not', () => {
  assert.deepEqual(quotations(told.text), [ADVERT])
  assert.deepEqual(quotations('He said “come at once, bring your passport with you” and "ok" and «no end'), [
    'come at once, bring your passport with you',
  ])
})
