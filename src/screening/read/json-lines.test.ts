import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readContent } from '../../../test/samples/read-content.ts'
import { NotPostings } from './index.ts'

const advert = (n: number) => ({
  id: `a${n}`,
  title: `Picker ${n}`,
  text: `Strawberry picking, row ${n}`,
  employer: 'Meadow Ltd',
})
const saysNot = (pattern: RegExp) => (error: unknown) => error instanceof NotPostings && pattern.test(error.message)

describe('JSON Lines', () => {
  test('a record becomes a posting, its words untouched', async () => {
    const record = {
      id: 'x-1',
      source: 'classified',
      url: 'https://board.example/1',
      postedAt: '2026-01-12T13:03:00Z',
      title: ' Picker ',
      text: 'Line one\n\ttwo &amp; “three” \ud83d\ude00 \ud800',
      employer: null,
    }
    const { postings } = await readContent(`${JSON.stringify(record)}\n${JSON.stringify(advert(2))}\n`)
    assert.deepEqual(postings[0], {
      id: 'x-1',
      title: ' Picker ',
      text: 'Line one\n\ttwo &amp; “three” \ud83d\ude00 \ud800',
      employer: null,
      date: '2026-01-12T13:03:00Z',
      source: 'classified',
      address: 'https://board.example/1',
    })
    assert.equal(postings[1].source, 'sample')
  })

  test('broken lines are told with their line and stop nothing', async () => {
    const lines = [
      JSON.stringify(advert(1)),
      '',
      '{"id": "b", "text": ',
      '[1, 2]',
      '{"id":"c","text":"  "}',
      JSON.stringify(advert(2)),
    ]
    const { postings, broken } = await readContent(lines.join('\r\n'))
    assert.deepEqual(
      postings.map((one) => one.id),
      ['a1', 'a2'],
    )
    assert.deepEqual(
      broken.map((one) => one.line),
      [3, 4, 5],
    )
    assert.match(broken[2].reason, /no text/)
  })

  test('without an id the row counts, the broken ones too', async () => {
    const { postings } = await readContent(
      '{"text":"one here"}\n{"text"\n{"text":"three here"}\n{"id":"","text":"four here"}\n',
    )
    assert.deepEqual(
      postings.map((one) => one.id),
      ['sample#1', 'sample#3', 'sample#4'],
    )
  })

  test('numbers as ids keep every digit', async () => {
    const { postings } = await readContent('{"id":1234567890123456789,"text":"one"}\n{"id":7,"text":"two"}\n')
    assert.deepEqual(
      postings.map((one) => one.id),
      ['1234567890123456789', '7'],
    )
  })

  test('columns in other languages, nested columns and sections are recognised', async () => {
    const records = [
      { titulo: 'Camarero', descripcion: 'Sala', timestamp: '10/10/2025', empresa: 'Sol SL' },
      { название: 'Повар', описание: 'Кухня', работодатель: { name: 'Ромашка' }, дата: '01.02.2026' },
      {
        name: 'Cook',
        snippet: { requirement: 'Knives', responsibility: 'Soup' },
        employer: { name: 'Inn' },
        published_at: '2026-02-01',
      },
      { tytuł: 'Kucharz', treść: 'Kuchnia', wymagania: 'Noże' },
    ]
    const { postings } = await readContent(records.map((one) => JSON.stringify(one)).join('\n'))
    assert.deepEqual(
      postings.map((one) => [one.title, one.text, one.employer, one.date]),
      [
        ['Camarero', 'Sala', 'Sol SL', '2025-10-10'],
        ['Повар', 'Кухня', 'Ромашка', '2026-02-01'],
        ['Cook', 'Knives\nSoup', 'Inn', '2026-02-01'],
        ['Kucharz', 'Kuchnia\nNoże', null, null],
      ],
    )
  })

  test('--map joins columns and reaches into objects', async () => {
    const line = JSON.stringify({ a: 'First', b: { c: 'Second' }, who: 'Firm', key: 12 })
    const map = { text: ['a', 'b.c'], employer: ['who'], id: ['key'] }
    const { postings } = await readContent(`${line}\n${line}`, map)
    assert.deepEqual([postings[0].text, postings[0].employer, postings[0].id], ['First\nSecond', 'Firm', '12'])
  })

  test('a column of --map that no record has is an error that names the columns', async () => {
    const lines = `${JSON.stringify(advert(1))}\n${JSON.stringify(advert(2))}\n`
    await assert.rejects(readContent(lines, { employer: ['firm'] }), saysNot(/“firm”.*id, title, text, employer/))
    await assert.rejects(readContent(lines, { text: ['words'] }), saysNot(/“words”/))
  })

  test('records without a text column make no posting file', async () => {
    await assert.rejects(
      readContent('{"puid":"1","kind":"x"}\n{"puid":"2","kind":"y"}\n'),
      saysNot(/--map text=COLUMN.*puid, kind/),
    )
  })

  test('a line of 100 MB is refused and the next one read', async () => {
    const huge = Buffer.alloc(100 << 20, 'x')
    const content = Buffer.concat([
      Buffer.from(`${JSON.stringify(advert(1))}\n{"text":"`),
      huge,
      Buffer.from(`"}\n${JSON.stringify(advert(2))}`),
    ])
    const { postings, broken } = await readContent(content)
    assert.deepEqual(
      postings.map((one) => one.id),
      ['a1', 'a2'],
    )
    assert.deepEqual(broken, [{ line: 2, reason: 'the line is longer than 1048576 bytes' }])
  })
})

describe('Telegram Desktop exports', () => {
  const message = (id: number, text: unknown) => ({
    id,
    type: 'message',
    date: '2026-01-05T10:00:00',
    date_unixtime: '1767607200',
    from: 'A',
    text,
  })
  const chat = {
    name: 'Jobs abroad',
    type: 'public_channel',
    id: 1234,
    messages: [
      { id: 1, type: 'service', date: '2026-01-05T09:00:00', actor: 'A', action: 'create_channel', text: '' },
      message(2, 'Work in the fields'),
      message(3, ['Write ', { type: 'text_link', text: 'here', href: 'https://t.example/boss' }, ' now']),
      message(4, ''),
      { ...message(5, 'Picture caption'), photo: '(File not included)', forwarded_from: 'Other' },
    ],
  }
  const expected = ['Work in the fields', 'Write here now\nhttps://t.example/boss', 'Picture caption']

  test('one chat: texts, dates, source and ids', async () => {
    const { postings, broken } = await readContent(JSON.stringify(chat, null, 1))
    assert.deepEqual(
      postings.map((one) => one.text),
      expected,
    )
    assert.deepEqual(
      postings.map((one) => one.id),
      ['1234/2', '1234/3', '1234/5'],
    )
    assert.equal(postings[0].source, 'Jobs abroad')
    assert.equal(postings[0].date, '2026-01-05T10:00:00Z')
    assert.equal(broken.length, 0)
  })

  test('a full export: every chat, and nothing but chats', async () => {
    const other = { ...chat, name: 'Second', id: 99 }
    const content = JSON.stringify({
      about: 'Here is the data you requested',
      contacts: { list: [{ user_id: 1, first_name: 'A', phone_number: '+000' }] },
      chats: { list: [chat, other] },
      left_chats: { list: [{ ...chat, id: 7 }] },
    })
    for (const piece of [1 << 20, 333]) {
      const { postings } = await readContent(content, {}, piece)
      assert.deepEqual(
        postings.map((one) => one.text),
        [...expected, ...expected, ...expected],
      )
      assert.deepEqual([postings[3].source, postings[3].id, postings[6].id], ['Second', '99/2', '7/2'])
    }
  })

  test('a chat larger than what is kept in memory', async () => {
    const messages = Array.from({ length: 30000 }, (_none, n) =>
      message(n + 1, `Advert number ${n} with some more words`),
    )
    const { postings } = await readContent(JSON.stringify({ chats: { list: [{ ...chat, messages }, chat] } }))
    assert.equal(postings.length, 30003)
    assert.equal(postings[29999].id, '1234/30000')
  })
})
