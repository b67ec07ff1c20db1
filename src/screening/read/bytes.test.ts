import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { peek } from './bytes.ts'
import { gunzip, isGzip } from './gunzip.ts'
import { countLines, LineCounter, Sink } from './sink.ts'

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function gather(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

describe('peek', () => {
  test('looks at the front and gives everything back', async () => {
    const bytes = Buffer.from('abcdefghij')
    for (const size of [1, 3, 10, 50]) {
      for (const want of [1, 5, 10, 11]) {
        const { sample, whole, pieces } = await peek(inPieces(bytes, size), want)
        assert.equal(sample.toString(), 'abcdefghij'.slice(0, want))
        assert.ok(!whole || want >= 10)
        assert.equal(whole || want <= 10, true)
        assert.equal((await gather(pieces)).toString(), 'abcdefghij')
      }
    }
  })

  test('closes what is left early', async () => {
    let closed = false
    async function* source(): AsyncGenerator<Buffer> {
      try {
        while (true) yield Buffer.from('x')
      } finally {
        closed = true
      }
    }
    const { pieces } = await peek(source(), 3)
    for await (const piece of pieces) if (piece.length > 0) break
    assert.ok(closed)
  })
})

describe('gunzip', () => {
  const unpack = async (packed: Buffer, size = 1000) => {
    const reasons: string[] = []
    const bytes = await gather(gunzip(inPieces(packed, size), (reason) => reasons.push(reason)))
    return { bytes, reasons }
  }

  test('gives back what was packed, in any members and pieces', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3000 }),
      async (parts, size) => {
        const { bytes, reasons } = await unpack(Buffer.concat(parts.map((part) => gzipSync(part))), size)
        assert.ok(bytes.equals(Buffer.concat(parts)))
        assert.deepEqual(reasons, [])
      },
    )
    await fc.assert(property, runs(150))
  })

  test('passes over filling bytes between and behind members', async () => {
    const packed = Buffer.concat([gzipSync('one '), Buffer.alloc(700), gzipSync('two'), Buffer.alloc(20)])
    assert.equal((await unpack(packed)).bytes.toString(), 'one two')
  })

  test('a damaged member costs itself', async () => {
    const bad = gzipSync('bad '.repeat(5000))
    bad[bad.length - 6] ^= 255
    const noise = Buffer.from(Array.from({ length: 40000 }, (_none, n) => (n * n * 31) >> 3))
    const { bytes, reasons } = await unpack(Buffer.concat([gzipSync(noise), bad, gzipSync(noise), gzipSync('last')]))
    assert.ok(bytes.toString('latin1').endsWith('last'))
    assert.ok(reasons.length >= 1)
  })

  test('an end in the middle is told', async () => {
    const text = Array.from({ length: 5000 }, (_none, n) => `${n * n}`).join()
    const { bytes, reasons } = await unpack(gzipSync(text).subarray(0, -100))
    assert.ok(text.startsWith(bytes.toString()) && bytes.length > 1000)
    assert.deepEqual(reasons, ['compressed data ends in the middle'])
  })

  test('is known by its first bytes', () => {
    assert.ok(isGzip(gzipSync('x')))
    assert.ok(!isGzip(Buffer.from('x')))
    assert.ok(!isGzip(Buffer.alloc(0)))
  })
})

describe('lines', () => {
  test('are counted in any pieces', () => {
    const bytes = Buffer.from('a\nb\n\nc\n')
    assert.equal(countLines(bytes, 0, bytes.length), 4)
    const counter = new LineCounter()
    assert.deepEqual([counter.at(bytes, 0), counter.at(bytes, 2), counter.at(bytes, 5)], [1, 2, 4])
    counter.leave(bytes, 7)
    assert.equal(counter.at(bytes, 2), 6)
  })
})

describe('Sink', () => {
  const fields = { id: ' 7 ', title: ' T ', text: ' x ', employer: ' Inn ', date: '01.02.2026', source: '' }

  test('keeps words untouched and trims names', () => {
    const sink = new Sink('file')
    sink.accept(fields, 3, 5)
    sink.accept({ ...fields, id: '', employer: ' ', date: 'soon', source: ' board ' }, 4, 6)
    assert.deepEqual(sink.lines, [5, 6])
    assert.deepEqual(sink.postings, [
      { id: '7', title: ' T ', text: ' x ', employer: 'Inn', date: '2026-02-01', source: 'file' },
      { id: 'file#4', title: ' T ', text: ' x ', employer: null, date: null, source: 'board' },
    ])
  })

  test('takes over what a document inside gave', () => {
    const [outer, inner] = [new Sink('file'), new Sink('file')]
    inner.accept(fields, 1, 1)
    inner.reject(2, 'broken')
    outer.adopt(inner, 90)
    assert.equal(outer.accepted, 1)
    assert.deepEqual(outer.lines, [90])
    assert.deepEqual(outer.broken, [{ line: 90, reason: 'broken' }])
  })
})
