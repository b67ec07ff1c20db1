import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { columnsOf, follow, hasShape, shapeOf } from './json-shape.ts'
import { CALLED, IDENTIFIED, isBlank, parseJson, valueText } from './json-value.ts'
import { NotPostings } from './not-postings.ts'
import { type Origin, RecordMapper } from './record.ts'
import { Sink } from './sink.ts'

const origin = (json = '{}'): Origin => ({ line: () => 5, json: () => json })

/** Maps one record. @returns the resulting posting or fault */
function map(record: Record<string, unknown>, json?: string) {
  const sink = new Sink('file')
  new RecordMapper('file', {}).take(record, 1, origin(json ?? JSON.stringify(record)), sink)
  return { posting: sink.postings[0], broken: sink.broken[0] }
}

describe('what a JSON value says', () => {
  test('strings, numbers, lists, objects', () => {
    assert.equal(valueText(' as it stands '), ' as it stands ')
    assert.equal(valueText(12.5), '12.5')
    assert.equal(valueText(true), '')
    assert.equal(valueText(null), '')
    assert.equal(valueText(['one', 'two']), 'one\ntwo')
    assert.equal(valueText(['a ', { type: 'bold', text: 'b' }, ' c']), 'a b c')
    assert.equal(valueText({ rendered: '<p>x</p>' }), '<p>x</p>')
    assert.equal(valueText({ $date: '2026-01-01' }), '2026-01-01')
    assert.equal(valueText([[[[['too deep']]]]]), '')
  })

  test('the name of an employer, the number of an identifier', () => {
    assert.equal(valueText({ text: 'About us', name: 'Inn' }, CALLED), 'Inn')
    assert.equal(valueText({ name: 'Inn', value: 'A-1' }, IDENTIFIED), 'A-1')
    assert.equal(valueText({ $oid: '507f' }, IDENTIFIED), '507f')
  })

  test('blank is what has no words', () => {
    for (const text of ['', ' ', '\n\t ', '\u00a0', '\u2003\ufeff']) assert.ok(isBlank(text))
    assert.ok(!isBlank('\u00a0x') && !isBlank('я'))
    assert.ok(!isBlank(' x'))
  })

  test('what is not valid is undefined', () => {
    assert.equal(parseJson('{"a":'), undefined)
    assert.equal(parseJson('null'), null)
  })
})

describe('shapes', () => {
  test('records of one shape share it; an object for a string does not', () => {
    const shape = shapeOf({ id: 1, employer: { name: 'Inn' }, tags: ['x'] })
    assert.ok(hasShape({ id: null, employer: { name: null }, tags: null }, shape))
    assert.ok(!hasShape({ id: 1, employer: 'Inn', tags: [] }, shape))
    assert.ok(!hasShape({ id: 1, employer: { name: 'Inn', url: '' }, tags: [] }, shape))
    assert.ok(!hasShape({ employer: { name: 'Inn' }, id: 1, tags: [] }, shape))
    assert.ok(!hasShape({ id: 1 }, shape))
  })

  test('columns and the way to them', () => {
    const columns = columnsOf(shapeOf({ a: { b: { c: { d: 1 } } }, 'x.y': 2 }))
    assert.deepEqual([...columns.keys()], ['a', 'a.b', 'a.b.c', 'x.y'])
    assert.deepEqual(columns.get('x.y'), ['x.y'])
    assert.equal(follow({ a: { b: 3 } }, ['a', 'b']), 3)
    assert.equal(follow({ a: 'text' }, ['a', 'b']), undefined)
  })

  test('a record with ever more keys has an end', () => {
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_none, n) => [`k${n}`, n]))
    assert.equal(columnsOf(shapeOf(wide)).size, 400)
  })
})

describe('records', () => {
  test('a title alone is a posting, blank ones are broken', () => {
    assert.equal(map({ title: 'Pickers wanted', text: ' ' }).posting.title, 'Pickers wanted')
    assert.deepEqual(map({ title: ' ', text: '' }).broken, { line: 5, reason: 'the record has no text' })
    assert.match(map({ kind: 'x' }).broken.reason, /no column/)
  })

  test('a blank column gives way to the next', () => {
    const { posting } = map({
      text: '',
      description: 'Words',
      published_at: null,
      created_at: '2026-01-02',
      id: '',
      uuid: 'u1',
    })
    assert.deepEqual([posting.text, posting.date, posting.id], ['Words', '2026-01-02', 'u1'])
  })

  test('large numbers keep their digits as ids', () => {
    const json = '{"id":98765432109876543210,"text":"x","n":98765432109876543210}'
    assert.equal(map(JSON.parse(json), json).posting.id, '98765432109876543210')
    assert.equal(map({ id: 1.5, text: 'x' }).posting.id, '1.5')
  })

  test('the order of records changes nothing', () => {
    const records = [
      { description: 'A', name: 'x' },
      { text: 'B', description: 'C' },
      { message: 'D' },
      { description: 'E', name: 'y' },
    ]
    const read = (list: readonly object[]) => {
      const sink = new Sink('file')
      const mapper = new RecordMapper('file', {})
      for (const one of list) mapper.take(one as Record<string, unknown>, 1, origin(), sink)
      return sink.postings.map(({ title, text }) => `${title}/${text}`).sort()
    }
    assert.deepEqual(read(records), ['/B', '/D', 'x/A', 'y/E'])
    assert.deepEqual(read(records.toReversed()), read(records))
  })

  test('a column of --map may be missing in some records, not in all', () => {
    const mapper = new RecordMapper('file', { text: ['text'], employer: ['firm'] })
    const sink = new Sink('file')
    mapper.take({ text: 'a' }, 1, origin(), sink)
    assert.throws(() => mapper.check(), NotPostings)
    mapper.take({ text: 'b', firm: 'Inn' }, 2, origin(), sink)
    mapper.check()
    assert.deepEqual(
      sink.postings.map((one) => one.employer),
      [null, 'Inn'],
    )
  })

  test('a column that no record has is an error before the whole file is read', () => {
    const mapper = new RecordMapper('file', { text: ['text'], employer: ['firm'] })
    const sink = new Sink('file')
    assert.throws(() => {
      for (let row = 1; row < 2000; row++) mapper.take({ text: 'a' }, row, origin(), sink)
    }, /“firm”/)
    assert.ok(sink.accepted < 600)
  })
})
