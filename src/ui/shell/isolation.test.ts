import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { apart, isolated } from './isolation.ts'

const [FROM, TO] = ['\u2068', '\u2069']

describe('a value amid words of the other direction', () => {
  test('amid Arabic: names, addresses, and numbers with signs stand by themselves', () => {
    for (const value of ['Anna Example', 'https://board.example', '+371 20 055 019', '2026-11-02', '12/2026', 'Ωμέγα'])
      assert.equal(isolated(value, 'rtl'), FROM + value + TO)
  })

  test('amid Arabic: what is Arabic, and a bare number, need nothing', () => {
    for (const value of ['مصنع', 'أمس 14:05', '12', '48,211', '']) assert.equal(isolated(value, 'rtl'), value)
  })

  test('amid Latin letters only scripts from right to left stand by themselves', () => {
    for (const value of ['مصنع', 'דרושים', 'Firma مصنع']) assert.equal(isolated(value, 'ltr'), FROM + value + TO)
    for (const value of ['Anna', '+371 20', 'Анна', '2026-11-02']) assert.equal(isolated(value, 'ltr'), value)
  })

  test('a list whose parts stand by themselves is not turned by its first part', () => {
    const apart = (value: string) => FROM + value + TO
    assert.equal(isolated(`${apart('العربية')}, Latviešu`, 'ltr'), `${apart('العربية')}, Latviešu`)
    assert.equal(isolated(`${apart('Anna')}، مصنع`, 'rtl'), `${apart('Anna')}، مصنع`)
    assert.equal(isolated(`${apart('Anna')}، Berta`, 'rtl'), apart(`${apart('Anna')}، Berta`))
  })

  test('a share and its counts run from right to left amid Arabic, and a share alone needs nothing more', () => {
    const share = apart('14\u200e%\u200e', 'rtl')
    assert.equal(share, '\u206614%\u2069')
    assert.equal(isolated(share, 'rtl'), share)
    // First strong isolate: what is inside an isolate does not decide, so the first letter that does is Arabic.
    assert.equal(isolated(`${share} (140 من 1,000)`, 'rtl'), `${FROM}${share} (140 من 1,000)${TO}`)
    assert.equal(apart('14%', 'ltr'), '14%')
  })

  test('who leaves an isolate open gains nothing by it', () => {
    assert.equal(isolated(`${FROM}العربية`, 'ltr'), `${FROM}${FROM}العربية${TO}${TO}`)
  })

  test('nothing is taken from a value, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (value, direction) => {
          const shown = isolated(value, direction)
          assert.ok(
            shown === value || (shown.startsWith(FROM + value + TO) && /^\u2069+$/.test(shown.slice(value.length + 1))),
          )
        },
      ),
    )
  })
})
