import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { said } from '../../../test/run/said.ts'
import { makeProof, proofKey } from '../../modules/reports/receipts/proof.ts'
import { Told } from '../../modules/reports/told.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-proof-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const SECRET = Buffer.alloc(32, 7)
const told = Told.parse({ text: 'Somebody is locked in', where: 'behind the market' })
const about = {
  report: '00000000-0000-4000-8000-000000000001',
  agency: 'Invented Authority',
  filedOn: '2026-11-20',
  told,
}
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const proof = JSON.stringify(makeProof(SECRET, about))
const check = (...words: string[]) => said(['verify-proof', ...words], {})

describe('ausma verify-proof', () => {
  test('says what it shows and what not, with the key and the words', async () => {
    const words = file('words.json', JSON.stringify({ where: ' behind the  market', text: 'Somebody is\nlocked in' }))
    const { code, out } = await check(file('proof.json', proof), '--key', proofKey(SECRET), '--words', words)
    assert.equal(code, 0)
    assert.match(out, /came in for «Invented Authority» on 2026-11-20/)
    assert.match(out, /they are what was told then/)
    assert.match(out, /does not show that what was told is true/)
    assert.match(out, /The key is the one you gave/)
  })

  test('without the key says that it shows nothing about the agency', async () => {
    const { code, out } = await check(file('proof.json', proof))
    assert.equal(code, 0)
    assert.match(out, /Without --key it shows nothing about the agency/)
    assert.ok(out.includes(proofKey(SECRET)))
  })

  test('a proof that does not hold ends with 1 and says why', async () => {
    for (const [name, text, more, why] of [
      ['none.json', '{}', [], /is no proof of report/],
      ['changed.json', proof.replace('2026-11-20', '2026-11-19'), [], /does not fit/],
      ['proof.json', proof, ['--key', 'A'.repeat(43)], /another key/],
      ['proof.json', proof, ['--words', file('other.txt', 'Other words')], /other words/],
    ] as const) {
      const { code, err } = await check(file(name, text), ...more)
      assert.equal(code, 1, name)
      assert.match(err, why)
    }
  })

  test('used wrongly ends with 2', async () => {
    for (const words of [[], ['a', 'b'], ['--key'], [join(folder, 'missing.json')]])
      assert.equal((await check(...words)).code, 2)
  })
})
