import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { JsonObjects, LONGEST_RECORD, type Piece } from './json-objects.ts'

function read(text: string, cuts: readonly number[] = []): Piece[] {
  const objects = new JsonObjects()
  const bytes = Buffer.from(text)
  const places = [0, ...cuts.map((one) => one % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  const pieces = places.slice(1).flatMap((to, i) => [...objects.push(bytes.subarray(places[i], to))])
  return [...pieces, ...objects.end()]
}

const values = (pieces: readonly Piece[]) => pieces.map((piece) => ('json' in piece ? JSON.parse(piece.json) : piece))

test('objects come out of lists, wrappers, lines and one after another, in their order', () => {
  const both = [{ a: 1 }, { a: 2 }]
  for (const text of [
    '[{"a":1},{"a":2}]',
    '{"x":{"y":[{"a":1}]},"z":[{"a":2}]}',
    '{"a":1}\n{"a":2}\n',
    '{"a":1}{"a":2}',
  ])
    assert.deepEqual(values(read(text)), both, text)
})

test('an object within an object belongs to it; only lists of objects are looked into', () => {
  assert.deepEqual(values(read('[{"a":{"b":{"c":1}},"d":["x"]}]')), [{ a: { b: { c: 1 } }, d: ['x'] }])
})

test('each is told with the line on which it begins', () => {
  const text = '[\n  {\n    "a": 1\n  },\n\n  {"a": 2}\n]'
  assert.deepEqual(
    read(text).map(({ line }) => line),
    [2, 6],
  )
})

test('whatever JSON records are written and wherever the bytes are cut, the same come back', () => {
  // Records hold no lists of objects, as in the schema that is read.
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 3 }),
  )
  const record = fc.dictionary(fc.string(), fc.oneof(leaf, fc.dictionary(fc.string(), leaf, { maxKeys: 2 })), {
    maxKeys: 5,
  })
  const cuts = fc.array(fc.nat(), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), cuts, fc.constantFrom(undefined, 2), (records, where, indent) => {
      const expected = JSON.parse(JSON.stringify(records))
      assert.deepEqual(values(read(JSON.stringify(records, null, indent), where)), expected)
      const lines = records.map((one) => `${JSON.stringify(one)}\n`).join('')
      assert.deepEqual(values(read(lines, where)), expected)
    }),
  )
})

test('a quote that was never closed costs its record; those on later lines are read', () => {
  const pieces = read('{"a":"open\n{"a":2}\n{"a":3}')
  assert.deepEqual(pieces[0], { line: 1, fault: 'a quote is opened and never closed' })
  assert.deepEqual(values(pieces.slice(1)), [{ a: 2 }, { a: 3 }])
})

test('brackets that nothing opened are passed over', () => {
  assert.deepEqual(values(read('}]}{"a":1}]')), [{ a: 1 }])
})

test('a record that grows without end is told once and let go of', () => {
  const objects = new JsonObjects()
  const told = [...objects.push(Buffer.from('[{"a":"'))]
  for (let i = 0; i < 5; i++) told.push(...objects.push(Buffer.alloc(LONGEST_RECORD / 2, 'x')))
  told.push(...objects.push(Buffer.from('"},{"a":2}]')), ...objects.end())
  assert.deepEqual(told[0], { line: 1, fault: `the record is longer than ${LONGEST_RECORD} bytes` })
  assert.deepEqual(values(told.slice(1)), [{ a: 2 }])
})

test('a file that stops inside a record says so; one that stops between records does not', () => {
  assert.deepEqual(read('[{"a":1},{"a":'), [
    { line: 1, json: '{"a":1}' },
    { line: 1, fault: 'the file ends inside the record' },
  ])
  assert.deepEqual(read('[{"a":1},'), [{ line: 1, json: '{"a":1}' }])
})

test('any bytes at all end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const objects = new JsonObjects()
      for (const piece of [...objects.push(bytes), ...objects.end()]) assert.ok(piece.line >= 1)
    }),
  )
})
