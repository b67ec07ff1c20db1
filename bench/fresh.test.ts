import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { INDICATORS, PROTECTIVE } from '../src/screening/languages/pack.ts'
import { freshAdverts, freshLanguages, readFresh } from './fresh.ts'
import { indicatorQuality } from './indicators.ts'

const CLASSES = ['suspect', 'exploit-risk', 'scam', 'benign']
/** Languages that had no labelled advert at all before these. */
const UNMEASURED = 'ca da fi ga hi hr mt ne sl sq sv tl zh'.split(' ')

describe('fresh adverts', () => {
  test('are read with labels, employer and lines', () => {
    const [one, other] = readFresh(
      '# scam; upfront-fee secrecy\nPay first,\ntell nobody.\n\n# benign; ; no-fee-stated; Larch Ltd\nFree.\n',
      'en',
    )
    assert.deepEqual(
      [one.id, one.text, one.employer, one.gold.class, one.gold.indicators.map(({ code }) => code)],
      ['en-01', 'Pay first,\ntell nobody.', null, 'scam', ['upfront-fee', 'secrecy']],
    )
    assert.deepEqual([other.id, other.employer, other.gold.protective[0].code], ['en-02', 'Larch Ltd', 'no-fee-stated'])
    assert.deepEqual(other.gold.indicators, [])
  })

  test('an advert without a class is refused, by its number and language', () => {
    assert.throws(() => readFresh('# benign\na\n\n#  ; urgency\nb\n', 'lv'), /Advert 2 of lv says no class/)
  })

  test('carry known classes and codes only, and a name where they are honest and verifiable', () => {
    for (const { id, text, employer, gold } of freshAdverts()) {
      assert.ok(CLASSES.includes(gold.class), id)
      assert.ok(text.length > 20, id)
      for (const { code } of gold.indicators)
        assert.ok((INDICATORS as readonly string[]).includes(code), `${id} ${code}`)
      for (const { code } of gold.protective)
        assert.ok((PROTECTIVE as readonly string[]).includes(code), `${id} ${code}`)
      if (gold.protective.some(({ code }) => code === 'employer-verifiable')) assert.notEqual(employer, null, id)
    }
  })

  test('name only invented ways to reach anybody', () => {
    for (const { id, text } of freshAdverts()) {
      for (const [mail] of text.matchAll(/[\p{L}\d._-]+@[\p{L}\d-]+\.[\p{L}\d.-]*\p{L}/gu))
        assert.match(mail, /\.example$/, id)
      for (const [phone] of text.matchAll(/\+\d[\d ]{7,}/g)) assert.match(phone, /^\+371 ?2000/, id)
    }
  })

  test('twelve bad and twelve honest in each language that had none', () => {
    for (const language of UNMEASURED) {
      const rows = freshAdverts([language])
      assert.deepEqual([rows.length, rows.filter(({ gold }) => gold.class === 'benign').length], [24, 12], language)
    }
    assert.ok(UNMEASURED.every((language) => freshLanguages().includes(language)))
  })

  test('the bar of 0.80 holds in every language, and honest adverts show a sign too much in one of seven at most', () => {
    for (const language of freshLanguages()) {
      const { f1 } = indicatorQuality(freshAdverts([language]))
      assert.ok(f1 >= 0.8, `${language}: ${f1.toFixed(3)}`)
    }
    const honest = freshAdverts().filter(({ gold }) => gold.class === 'benign')
    const { codes } = indicatorQuality(honest)
    const extra = [...codes.values()].reduce((sum, tally) => sum + tally.extra, 0)
    assert.ok(extra / honest.length < 0.15, `${extra} signs too much on ${honest.length} honest adverts`)
  })
})
