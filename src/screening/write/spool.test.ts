import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { seeded, shuffled } from '../../../test/samples/adverts.ts'
import { Spool } from './spool.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-spool-'))
after(() => rmSync(room, { recursive: true }))

function withSpool(use: (spool: Spool) => void): void {
  const spool = new Spool(room)
  try {
    use(spool)
  } finally {
    spool.close()
  }
}

type Place = readonly [at: number, length: number, text: string]

function appended(spool: Spool, texts: readonly string[]): Place[] {
  return texts.map((text) => {
    const bytes = Buffer.from(text)
    return [spool.append(bytes), bytes.length, text] as const
  })
}

describe('the spool', () => {
  test('gives back each record, in any order', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.nat(999), (list, seed) => {
        withSpool((spool) => {
          for (const [at, length, text] of shuffled(appended(spool, list), seeded(seed)))
            assert.equal(spool.read(at, length), text)
        })
      }),
      runs(50),
    )
  })

  test('reads in a row, back again, and here and there, over more than it reads ahead', () => {
    withSpool((spool) => {
      const places = appended(
        spool,
        Array.from({ length: 900 }, (_, i) => `${i} `.repeat(1 + ((i * 37) % 400))),
      )
      for (const order of [places, places.toReversed(), shuffled(places, seeded(2)), places])
        for (const [at, length, text] of order) assert.equal(spool.read(at, length), text)
    })
  })

  test('a record longer than what is read ahead comes whole', () => {
    withSpool((spool) => {
      const long = 'ā'.repeat(800_000)
      const [one, two, three] = appended(spool, ['short', long, 'after'])
      for (const [at, length, text] of [two, one, three, two]) assert.equal(spool.read(at, length), text)
    })
  })

  test('what is added after a read is seen by the next', () => {
    withSpool((spool) => {
      const [[at, length]] = appended(spool, ['first'])
      assert.equal(spool.read(at, length), 'first')
      const [[next, size]] = appended(spool, ['second'])
      assert.equal(next, 5)
      assert.equal(spool.read(next, size), 'second')
      assert.equal(spool.read(at, length), 'first')
    })
  })

  test('leaves no file behind, not even while it is open', { skip: process.platform === 'win32' }, () => {
    withSpool((spool) => {
      spool.append(Buffer.from('words of an advert'))
      assert.deepEqual(readdirSync(room), [])
    })
    assert.deepEqual(readdirSync(room), [])
  })

  test('two may be open in one folder', () => {
    withSpool((one) => {
      // The first spool may be of the same millisecond.
      withSpool((two) => {
        one.append(Buffer.from('one'))
        two.append(Buffer.from('two'))
        assert.equal(one.read(0, 3) + two.read(0, 3), 'onetwo')
      })
    })
  })

  test('an empty record is an empty text', () => {
    withSpool((spool) => {
      assert.equal(spool.read(spool.append(new Uint8Array()), 0), '')
    })
  })
})
