import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { voiceOf } from './language.ts'
import { sumPart } from './sum-part.ts'
import { SUM_SCRIPT, SUM_WORKER } from './sum-script.ts'
import { Sums } from './sums.ts'
import { TONGUES } from './words/index.ts'

const NOW = new Date('2026-11-02T08:00:00Z')
const sum = new Sums().make(6, NOW) ?? assert.fail('no sum')

describe('the part of a page that does a sum', () => {
  test('is nothing while few wait', () => {
    assert.equal(String(sumPart(voiceOf(TONGUES[0]), null)), '')
  })

  for (const tongue of TONGUES)
    test(`${tongue.code}: hidden until it is needed, with a way around it`, () => {
      const part = String(sumPart(voiceOf(tongue), sum))
      assert.match(part, /<div class="note" id="summing" hidden>/)
      assert.match(part, /<button class="plain" type="button">[^<]+<\/button>/)
      assert.ok(part.includes(`data-id="${sum.id}"`))
      assert.ok(Buffer.byteLength(part) < 4000)
    })

  test('the thread travels whole inside an attribute', () => {
    const part = String(sumPart(voiceOf(TONGUES[0]), sum))
    const inside = /data-worker="([^"]*)"/.exec(part)?.[1] ?? ''
    const read = inside
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    assert.equal(read, SUM_WORKER)
  })

  test('the script stands behind another without becoming its argument', () => {
    let ran = 0
    const getElementById = () => {
      ran++
      return null
    }
    new Function('document', 'window', `(()=>{})()\n${SUM_SCRIPT}`)({ getElementById }, {})
    assert.equal(ran, 1)
  })
})
