import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { JsonObjects, LONGEST_RECORD, type Piece } from './json-objects.ts'

const whole = (text: string | Uint8Array): Piece[] => {
  const objects = new JsonObjects()
  return [...objects.push(Buffer.from(text as string)), ...objects.end()]
}
const byByte = (text: string): Piece[] => {
  const objects = new JsonObjects()
  return [...[...Buffer.from(text)].flatMap((byte) => [...objects.push(Buffer.of(byte))]), ...objects.end()]
}
const values = (pieces: readonly Piece[]) =>
  pieces.map((piece) => ('json' in piece ? JSON.parse(piece.json) : piece.fault))

describe('records of a file of statements', () => {
  test('letters of several bytes are cut anywhere and come out whole', () => {
    const records = [{ a: 'ā€🙂 «Darbs»' }, { b: 'ش' }]
    assert.deepEqual(values(byByte(JSON.stringify(records))), records)
  })

  test('brackets, commas and quotes within words are words', () => {
    const record = { a: '}]{["', b: '\\"}', c: 'x\\' }
    for (const text of [JSON.stringify([record, record]), `${JSON.stringify(record)}\n${JSON.stringify(record)}`])
      assert.deepEqual(values(byByte(text)), [record, record])
  })

  test('lines may end as Windows ends them, and be empty between', () => {
    const pieces = whole('{"a":1}\r\n\r\n{"a":2}\r\n')
    assert.deepEqual(values(pieces), [{ a: 1 }, { a: 2 }])
    assert.deepEqual(
      pieces.map(({ line }) => line),
      [1, 3],
    )
  })

  test('a mark of byte order before the first bracket is no part of a record', () =>
    assert.deepEqual(values(whole('\ufeff[{"a":1}]')), [{ a: 1 }]))

  test('what is in no record is passed over: an empty file, words, numbers, an empty list', () => {
    for (const text of ['', ' \n\n', '[]', '{"statements":[]}x', '1 2 3', '["a","b"]', 'null'])
      assert.deepEqual(
        values(whole(text)).filter((one) => typeof one === 'string'),
        [],
        text,
      )
  })

  test('an empty object is a record: whoever reads it says what it lacks', () =>
    assert.deepEqual(values(whole('[{},{}]')), [{}, {}]))

  test('a list under two keys is taken from both', () =>
    assert.deepEqual(values(whole('{"data":{"statements":[{"a":1}],"more":[{"a":2}]}}')), [{ a: 1 }, { a: 2 }]))

  test('a record of just the longest size is taken, one byte more is not', () => {
    const padded = (size: number) => `{"a":"${'x'.repeat(size - 8)}"}`
    assert.equal(padded(LONGEST_RECORD).length, LONGEST_RECORD)
    const [fits] = values(whole(padded(LONGEST_RECORD)))
    assert.equal(typeof fits, 'object')
    const [over, next] = values(whole(`${padded(LONGEST_RECORD + 2)}\n{"a":2}`))
    assert.match(String(over), /longer than 1048576 bytes/)
    assert.deepEqual(next, { a: 2 })
  })

  test('a long record is told of on the line where it began, however it came in', () => {
    const text = `{"a":1}\n{"b":"${'x'.repeat(LONGEST_RECORD)}"}\n{"c":3}`
    const halves = new JsonObjects()
    const cut = [
      ...halves.push(Buffer.from(text.slice(0, 700_000))),
      ...halves.push(Buffer.from(text.slice(700_000))),
      ...halves.end(),
    ]
    for (const pieces of [whole(text), cut]) {
      assert.deepEqual(
        pieces.map(({ line }) => line),
        [1, 2, 3],
      )
      assert.ok('fault' in pieces[1])
    }
  })

  test('after a quote that was never closed the next line is read again, several times over', () => {
    const text = '{"a":"x\n{"a":1}\n{"b":"y\n{"b":"z\n{"a":2}\n'
    assert.deepEqual(values(whole(text)), [
      'a quote is opened and never closed',
      { a: 1 },
      'a quote is opened and never closed',
      'a quote is opened and never closed',
      { a: 2 },
    ])
  })

  test('within a list a damaged record costs itself and not its neighbours on other lines', () => {
    const pieces = whole('[\n{"a":1},\n{"a":"x},\n{"a":3}\n]')
    assert.deepEqual(values(pieces), [{ a: 1 }, 'a quote is opened and never closed', { a: 3 }])
    assert.deepEqual(
      pieces.map(({ line }) => line),
      [2, 3, 4],
    )
  })

  test('the end of a file inside a record is told once, with where it began', () => {
    assert.deepEqual(whole('\n\n{"a":{"b":'), [{ line: 3, fault: 'the file ends inside the record' }])
    assert.deepEqual(values(whole('{"a":1}\n{"b')), [{ a: 1 }, 'the file ends inside the record'])
  })

  test('a reader that has ended may be asked again and has nothing more', () => {
    const objects = new JsonObjects()
    objects.push(Buffer.from('{"a":'))
    assert.equal(objects.end().length, 1)
    assert.deepEqual(objects.end(), [])
  })

  test('property: bytes cut anywhere give what the bytes at once give, also where they are damaged', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', '\n', ',', ':', 'a', 'ā', '{"a":1}', '"x"'), {
          maxLength: 60,
        }),
        (pieces) => {
          const text = pieces.join('')
          assert.deepEqual(byByte(text), whole(text))
        },
      ),
      runs(400),
    ))

  test('property: lines are counted as an editor counts them', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }), (gaps) => {
        const text = gaps.map((gap) => `${'\n'.repeat(gap)}{"a":1}`).join('\n')
        const expected = text.split('\n').flatMap((line, i) => (line === '' ? [] : [i + 1]))
        assert.deepEqual(
          whole(text).map(({ line }) => line),
          expected,
        )
      }),
    ))
})
