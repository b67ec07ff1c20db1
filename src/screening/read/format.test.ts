import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isBinary, knownKind } from './binary.ts'
import { findTable } from './csv-table.ts'
import { findLayout } from './format.ts'

const layout = (text: string, whole = true) => {
  const found = findLayout(Buffer.from(text), whole, {})
  return typeof found === 'string' ? found : found.kind
}

const LAYOUTS: readonly (readonly [string, string, string])[] = [
  ['records, a line each', '{"a":1}\n{"a":2}\n', 'json-lines'],
  ['records with a broken one among them', '{"a":1}\n{"a":\n{"a":3}\n', 'json-lines'],
  ['records after a broken first line', 'oops\n{"a":1}\n{"a":3}\n{"a":4}\n', 'json-lines'],
  ['records, most of them cut short', `{"a":"x\n{"a":"y"}\n${'{"a": "z\n'.repeat(50)}`, 'json-lines'],
  ['records among lines of noise', `{"a":"x"}\n${'oops\n'.repeat(4)}{"a":"y"}\n`, 'json-lines'],
  ['records in a list, a line each', `[\n${'{"a":1},\n'.repeat(3)}{"a":2}\n]`, 'json'],
  ['records in a list of an object', `{"jobs":[\n${'{"a":1},\n'.repeat(3)}{"a":2}\n]}`, 'json'],
  ['records in a list, commas in front', `[{"a":1}\n${',{"a":2}\n'.repeat(3)}]`, 'json'],
  ['records over several lines, lists in them', `[${'{"a": [\n{}\n]\n},\n'.repeat(3)}{}]`, 'json'],
  ['one record in one line', '{"jobs":[{"text":"x"}]}', 'json'],
  ['an array', ' [\n {"a": 1}]', 'json'],
  ['an array in an array', '[[{"a": 1}]]', 'json'],
  ['an empty array', '[]', 'json'],
  ['an object over several lines', '{\n  "a": [\n', 'json'],
  ['a line in brackets', '[12.03.2024] Come and work with us\n[13.03.2024] Good pay\n', 'lines'],
  ['a list as another language writes it', "['a', {'type': 'link'}]\nNext line of words\n", 'lines'],
  ['a page', '<!doctype html>\n<html lang="lv">', 'html'],
  ['a page with a comment before it', '<!-- saved -->\n<HTML><body>', 'html'],
  ['a part of a page', '<div itemscope></div>', 'html'],
  ['a line with a tag', '<b>Work</b> in the fields\nMore words here\n', 'lines'],
  ['a web archive', 'WARC/1.1\r\nWARC-Type: warcinfo\r\n', 'warc'],
  ['words about web archives', 'WARC/1.1 is a format\nand this is a text\n', 'lines'],
  ['a table', 'id,text\n1,hello\n', 'csv'],
  ['a table with an index column', ',text,label\n0,hello you,ham\n1,bye,spam\n', 'csv'],
  ['running text with commas', 'Hello, you\nCome, they said\nGo, then\n', 'lines'],
  ['a single line', 'We need workers, call now', 'lines'],
]

describe('the layout is found by content', () => {
  for (const [what, text, expected] of LAYOUTS) test(what, () => assert.equal(layout(text), expected))

  test('a first record longer than the sample is read as a document', () => {
    assert.equal(layout(`{"text":"${'x'.repeat(1000)}`, false), 'json')
  })

  test('the sample may end inside a line', () => {
    assert.equal(layout('{"a":1}\n{"a":2}\n{"a":', false), 'json-lines')
    assert.equal(layout('id,text\n1,"hello\nyou', false), 'csv')
  })

  test('plain text and --map do not go together', () => {
    const found = findLayout(Buffer.from('Some words\nMore words\n'), true, { text: ['body'] })
    assert.match(String(found), /leave --map out/)
  })
})

describe('the dialect of a table', () => {
  const dialect = (text: string) => {
    const table = findTable(Buffer.from(text), true, {})
    if (table === null || typeof table === 'string') return table
    const { delimiter, quotes, backslash, header, columns } = table
    return [String.fromCharCode(delimiter), quotes, backslash, header, columns.join('|')]
  }

  test('the delimiter that agrees over the records', () => {
    assert.deepEqual(dialect('id;text\n1;a, b, c\n2;d\n'), [';', true, false, true, 'id|text'])
    assert.deepEqual(dialect('id\ttext\n1\ta; b\n2\tc, d\n'), ['\t', true, false, true, 'id|text'])
    assert.deepEqual(dialect('id|text\n1|a; b\n2|c, d\n'), ['|', true, false, true, 'id|text'])
  })

  test('quotes, escaped quotes, no quotes', () => {
    assert.deepEqual(dialect('id,text\n1,"a, ""b"""\n2,"c, d"\n')?.slice(1, 3), [true, false])
    assert.deepEqual(dialect('id,text\n1,"a, \\"b\\", c"\n2,"d, e"\n3,"f, \\"g\\", h"\n')?.slice(1, 3), [true, true])
    assert.deepEqual(dialect('id\ttext\n1\t"a\n2\t"b\n3\t"c\n4\td\n')?.slice(1, 3), [false, false])
  })

  test('one open quote does not make quotes letters', () => {
    const rows = Array.from({ length: 30 }, (_none, n) => `${n},"text ${n}"`)
    assert.deepEqual(dialect(['id,text', ...rows, '31,"open', ...rows].join('\n'))?.slice(1, 3), [true, false])
  })

  test('without a header the columns have numbers', () => {
    const rows = Array.from({ length: 5 }, (_none, n) => `${n},${n * n},We look for pickers for field number ${n}`)
    assert.deepEqual(dialect(rows.join('\n')), [',', true, false, false, '1|2|3'])
  })
})

describe('what is no text', () => {
  test('known marks are named', () => {
    assert.match(knownKind(Buffer.from('PK\u0003\u0004')) ?? '', /zip/)
    assert.match(knownKind(Buffer.from('SQLite format 3\0')) ?? '', /SQLite/)
    assert.match(knownKind(Buffer.from('PAR1....')) ?? '', /Parquet/)
    assert.match(knownKind(Buffer.from('{\\rtf1\\ansi')) ?? '', /rich-text/)
    assert.match(knownKind(Buffer.from('d0cf11e0a1b1', 'hex')) ?? '', /Excel/)
    assert.match(knownKind(Buffer.from('28b52ffd00', 'hex')) ?? '', /archive/)
    assert.equal(knownKind(Buffer.from('Pickers wanted')), null)
  })

  test('a few stray control signs are no reason', () => {
    assert.ok(!isBinary(Buffer.from(`${'Pickers wanted. '.repeat(50)}\u0001\u0002`)))
    assert.ok(isBinary(Buffer.from('ab\u0001\u0002cd\u0003')))
  })
})
