import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { SearchKey } from '../../leads/search-key.ts'
import { Told } from '../told.ts'
import { marksOf, tellingOf } from './marks.ts'
import { type Point, type Read, readTold } from './read-told.ts'
import type { Related } from './shapes.ts'

const search = new SearchKey(randomBytes(32))
const read = (points: readonly Point[], pieces: readonly number[] = []): Read => ({
  text: '',
  points,
  pieces: Uint32Array.from(pieces),
})
const point = (value: string): Point => ({ kind: 'phone', value, written: value })
const told = Told.parse({ text: 'Somebody is locked in' })

describe('what a report is marked with', () => {
  test('is the mark that a lead has for the same contact point, or neither would be found by the other', () => {
    const { contact } = marksOf(read([point('+37120000151')]), search)
    assert.deepEqual([...contact], [[search.mark('contact', '+37120000151'), '+37120000151']])
  })

  test('another agency has other marks for the same words: two databases laid side by side tell nothing', () => {
    const pieces = Array.from({ length: 20 }, (_, i) => i * 7 + 1)
    const [ours, theirs] = [search, new SearchKey(randomBytes(32))].map((key) =>
      marksOf(read([point('+37120000151')], pieces), key),
    )
    const all = [...ours.contact.keys(), ...ours.wording]
    for (const mark of [...theirs.contact.keys(), ...theirs.wording]) assert.ok(!all.includes(mark))
  })

  test('property: wording is marked by so few pieces that it cannot be put together again, the same for the same words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000), { maxLength: 60 }), (list) => {
        const pieces = list.toSorted((a, b) => a - b)
        const { wording } = marksOf(read([], pieces), search)
        assert.ok(wording.length <= 16 && wording.length === Math.min(16, pieces.length))
        assert.deepEqual(wording, marksOf(read([], pieces), search).wording)
        // The smallest are taken: of two texts that share most, most of these are the same.
        assert.deepEqual(wording, marksOf(read([], pieces.slice(0, 16)), search).wording)
      }),
    )
  })

  test('property: nothing of a number stands in its mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999 }), (n) => {
        const [mark] = marksOf(read([point(`+371200${n}`)]), search).contact.keys()
        assert.ok(!mark.includes(String(n)))
        assert.match(mark, /^[\w-]{22}$/)
      }),
    )
  })

  test('of a list of numbers as long as a telephone book a hundred are marked, the first ones', () => {
    const many = Array.from({ length: 150 }, (_, i) => point(`+37120000${i + 100}`))
    const { contact } = marksOf(read(many), search)
    assert.equal(contact.size, 100)
    assert.equal([...contact.values()].at(-1), '+37120000199')
  })

  test('a piece of a report’s wording is never the mark of a lead’s wording', () => {
    const { wording } = marksOf(read([], [42]), search)
    assert.notEqual(wording[0], search.mark('wording', '42'))
  })
})

describe('what a reporter has written, of all messages', () => {
  const reply = (text: string, kind = 'reply') => ({ kind, words: { text } })
  const first = { kind: 'report', words: { told } }

  test('is what they told, and their replies in order; what the agency wrote is not theirs', () => {
    const telling = tellingOf([
      first,
      reply('Who?', 'question'),
      reply('Me'),
      reply('Thank you', 'answer'),
      reply('Bye'),
    ])
    assert.deepEqual(telling, { told, replies: ['Me', 'Bye'], messages: 5 })
  })

  test('is nothing where the report itself does not open', () => {
    assert.equal(tellingOf([]), null)
    assert.equal(tellingOf([reply('only this')]), null)
  })

  test('property: counts every message, so that any new one has it marked anew', () => {
    const kinds = fc.constantFrom('reply', 'question', 'answer')
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 8 }), (list) => {
        const telling = tellingOf([first, ...list.map((kind) => reply('x', kind))])
        assert.equal(telling?.messages, list.length + 1)
        assert.equal(telling?.replies.length, list.filter((kind) => kind === 'reply').length)
      }),
    )
  })
})

describe('what a report is compared by', () => {
  test('how the reporter knows and may be reached adds no word to it', () => {
    const plain = readTold(told, [], 'LV')
    const more = readTold({ ...told, source: 'I clean there at night', reach: 'write to x@own.example' }, [], 'LV')
    assert.deepEqual([more.text, [...more.pieces], more.points], [plain.text, [...plain.pieces], []])
  })

  test('a number without a country’s code is read as one of the agency’s country', () => {
    const call = Told.parse({ text: 'Call 20 000 151 for work' })
    assert.deepEqual(
      readTold(call, [], 'LV').points.map(({ value }) => value),
      ['+37120000151'],
    )
    assert.ok(readTold(call, [], 'DE').points.every(({ value }) => value !== '+37120000151'))
  })

  test('a number is one point, however often and however differently it is written', () => {
    const points = readTold(
      Told.parse({ text: 'Call 20 000 151', suspected: '+371 20000151' }),
      ['00371 2000 0151'],
      'LV',
    )
    assert.equal(points.points.length, 1)
  })
})

onDatabases('marks in the database', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}) =>
    stand().call<T>(stand().officer.token, operation, input)
  const read = ({ report }: Filed) => officer('reports.get', { report })
  const marks = async ({ report }: Filed) =>
    (
      await stand().database.superuser(
        `select facet, value, xmin::text as written from report_marks where report = '${report}' order by value`,
      )
    ).map((row) => row)

  test('are written once: opening the report again reads and writes nothing', async () => {
    const filed = await stand().file({ told: { text: 'They sleep in the hall behind the bakery, call 20 000 161' } })
    await read(filed)
    const before = await marks(filed)
    assert.ok(before.length > 1)
    await read(filed)
    assert.deepEqual(await marks(filed), before)
  })

  test('are replaced as a whole when something was added: none is left over from before', async () => {
    const filed = await stand().file({ told: { text: 'He answers at 20 000 162 and at 20 000 163' } })
    await read(filed)
    const contacts = async () => (await marks(filed)).filter(({ facet }) => facet === 'contact').length
    assert.equal(await contacts(), 2)
    const message = crypto.randomUUID()
    await stand().asReporter(filed.receipt, 'reports.reply', { message, text: 'Also at 20 000 164' })
    await read(filed)
    assert.equal(await contacts(), 3)
    const [{ n }] = await stand().database.superuser(
      `select count(*) as n from report_index where report = '${filed.report}'`,
    )
    assert.equal(Number(n), 1)
  })

  test('whose index was changed outside the program are told as such, and name no words', async () => {
    const text =
      'Every evening at nine a grey bus takes the same twelve women from the hostel to the packing hall by the river'
    const [one, other] = [
      await stand().file({ told: { text } }),
      await stand().file({ told: { text: `${text} again` } }),
    ]
    for (const filed of [one, other]) await read(filed)
    await stand().database.superuser(
      `update report_index set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where report = '${other.report}'`,
    )
    const problem = await stand().problem(stand().officer.token, 'reports.related', { report: one.report })
    assert.equal(problem?.code, 'unavailable')
    assert.doesNotMatch(problem?.message ?? '', /hostel|bus/)
  })

  test('short words tie nothing together: any two short reports share some', async () => {
    const [one, other] = [
      await stand().file({ told: { text: 'Please help me' } }),
      await stand().file({ told: { text: 'Please help me' } }),
    ]
    for (const filed of [one, other]) await read(filed)
    const { reports } = await officer<Related>('reports.related', { report: one.report })
    assert.ok(reports.every(({ report }) => report !== other.report))
  })
})
