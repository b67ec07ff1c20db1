import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readContent } from '../../../test/samples/read-content.ts'
import { NotPostings } from './index.ts'

const saysNot = (pattern: RegExp) => (error: unknown) => error instanceof NotPostings && pattern.test(error.message)

describe('tables', () => {
  const rows = [
    ['job_id', 'title', 'company_profile', 'description', 'requirements'],
    ['1', 'Cook', 'We cook, well', 'Line one\nline "two"', 'Knives'],
    ['2', 'Maid', '', 'Clean; dry', ''],
    ['3', 'Guard', 'Safe', 'Night\tshift', 'None'],
  ]
  const write = (delimiter: string) =>
    rows
      .map((row) =>
        row.map((cell) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
      )
      .join('\r\n')

  for (const delimiter of [',', ';', '\t', '|']) {
    test(`delimited by ${JSON.stringify(delimiter)}, in pieces of any size`, async () => {
      for (const piece of [1 << 20, 1, 7]) {
        const { postings, broken } = await readContent(write(delimiter), {}, piece)
        assert.deepEqual(broken, [])
        assert.deepEqual(
          postings.map((one) => [one.id, one.title, one.text]),
          [
            ['1', 'Cook', 'We cook, well\nLine one\nline "two"\nKnives'],
            ['2', 'Maid', 'Clean; dry'],
            ['3', 'Guard', 'Safe\nNight\tshift\nNone'],
          ],
        )
      }
    })
  }

  test('a wrong number of columns is broken; empty columns at the end do no harm', async () => {
    const { postings, broken } = await readContent(
      'id,title,text\n1,a,first text\n2,b\n3,c,third text,,\n4,d,fourth,text\n5,e,fifth text\n',
    )
    assert.deepEqual(
      postings.map((one) => one.id),
      ['1', '3', '5'],
    )
    assert.deepEqual(
      broken.map((one) => one.line),
      [3, 5],
    )
    assert.match(broken[0].reason, /2 columns instead of 3/)
  })

  test('a quote that is never closed costs its own line only', async () => {
    const many = Array.from({ length: 50000 }, (_none, n) => `${n},title,plain text of row ${n}`)
    const lines = ['id,title,text', '0,a,fine text', '1,b,"never closed', '2,c,"closed, here"', ...many]
    const { postings, broken } = await readContent(lines.join('\n'))
    assert.deepEqual(broken, [{ line: 3, reason: 'a quote is opened and never closed' }])
    assert.equal(postings.length, 50002)
    const none = await readContent(lines.filter((_line, n) => n !== 3).join('\n'))
    assert.deepEqual(
      none.broken.map((one) => one.line),
      [3],
    )
    assert.equal(none.postings.length, 50001)
  })

  test('a row whose first column of text is blank is read from the next one that holds something', async () => {
    for (const title of ['', 'Work']) {
      const rows = ['Pick apples in the field,Apples', ',Wash cars at night', '" \t",Carry boxes']
      const lines = ['id,title,description,summary', ...rows.map((row, n) => `${n},${title},${row}`)]
      const { postings, broken } = await readContent(lines.join('\n'))
      assert.deepEqual(broken, [])
      assert.deepEqual(
        postings.map(({ text }) => text),
        ['Pick apples in the field', 'Wash cars at night', 'Carry boxes'],
      )
    }
  })

  test('stray quotes inside a field are words', async () => {
    const { postings, broken } = await readContent('id,text\n1,"He said "hi" to me"\n2,the "best" job\n3,"a ""b"" c"\n')
    assert.deepEqual(broken, [])
    assert.deepEqual(
      postings.map((one) => one.text),
      ['He said "hi" to me', 'the "best" job', 'a "b" c'],
    )
  })

  test('backslashes before quotes, and tables that know no quotes', async () => {
    const slashed = await readContent('id,text\n1,"He said \\"hi\\", then left"\n2,"two, three"\n3,"x \\"y\\" z"\n')
    assert.deepEqual(
      slashed.postings.map((one) => one.text),
      ['He said "hi", then left', 'two, three', 'x "y" z'],
    )
    const tabs = await readContent('id\ttext\n1\t"Best" place\n2\t"Good" one\n3\tplain\n4\t"x" y\n')
    assert.deepEqual(
      tabs.postings.map((one) => one.text),
      ['"Best" place', '"Good" one', 'plain', '"x" y'],
    )
  })

  test('one column, with and without quotes', async () => {
    assert.equal((await readContent('text\n"One, two\nthree"\nFour, five\n')).postings.length, 2)
    assert.equal((await readContent('description\nOne, two\nThree\n')).postings.length, 2)
  })

  test('without a header the column of running text is found, or one is named by number', async () => {
    const table = Array.from(
      { length: 6 },
      (_none, n) => `${n};ref${n};We look for people who pick apples in field ${n}.`,
    ).join('\n')
    assert.equal((await readContent(table)).postings[2].text, 'We look for people who pick apples in field 2.')
    const { postings } = await readContent(table, { text: ['3'], id: ['2'] })
    assert.equal(postings.length, 6)
    assert.equal(postings[1].id, 'ref1')
    await assert.rejects(readContent('1,2,3\n4,5,6\n7,8,9\n'), saysNot(/without a column of text/))
  })

  test('a table without a known text column names its columns', async () => {
    await assert.rejects(
      readContent('country,year,count\nLV,2020,5\nLT,2021,7\nEE,2022,9\n'),
      saysNot(/country, year, count/),
    )
    await assert.rejects(
      readContent('id,text\n1,a b\n', { text: ['wording'], id: ['id'] }),
      saysNot(/“wording”.*id, text/),
    )
  })

  test('a header alone is a table without postings', async () => {
    assert.deepEqual(await readContent('id,title,text\n'), { postings: [], broken: [], pictures: 0 })
  })

  test('--map reads any column', async () => {
    const { postings } = await readContent('k1,k2,k3\nA,b c,2026-01-01\nB,d e,2026-01-02\n', {
      text: ['k2'],
      id: ['k1'],
      date: ['K3'],
    })
    assert.deepEqual(
      postings.map((one) => [one.id, one.text, one.date]),
      [
        ['A', 'b c', '2026-01-01'],
        ['B', 'd e', '2026-01-02'],
      ],
    )
  })

  test('offsets stay true: HTML and lists in a field are left as they are', async () => {
    const text = "[{'type': 'link', 'text': 'https://x.example'}, '&amp; <b>more</b>']"
    const { postings } = await readContent(`text,label\n"${text}",ham\nplain words,spam\n`)
    assert.equal(postings[0].text, text)
  })
})

describe('one posting a line', () => {
  test('lines with commas that agree by chance stay lines', async () => {
    const { postings } = await readContent('Hello, world of work\nCome, we pay well\n\nGo, now\n')
    assert.deepEqual(
      postings.map((one) => [one.id, one.text]),
      [
        ['sample#1', 'Hello, world of work'],
        ['sample#2', 'Come, we pay well'],
        ['sample#3', 'Go, now'],
      ],
    )
  })

  test('line ends of every system', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(
        (await readContent(`Work here${end}Work there${end}`)).postings.map((one) => one.text),
        ['Work here', 'Work there'],
      )
    }
  })
})

describe('compression', () => {
  const jsonl = Array.from({ length: 4000 }, (_none, n) =>
    JSON.stringify({ id: `${n}`, text: `Advert ${n} ${Math.sin(n)}` }),
  ).join('\n')

  test('gzip of one member and of many', async () => {
    const half = jsonl.indexOf('\n', jsonl.length / 2) + 1
    const members = Buffer.concat([gzipSync(jsonl.slice(0, half)), gzipSync(jsonl.slice(half)), Buffer.alloc(512)])
    for (const packed of [gzipSync(jsonl), members]) {
      const { postings, broken } = await readContent(packed, {}, 999)
      assert.equal(postings.length, 4000)
      assert.deepEqual(broken, [])
    }
  })

  test('damage is told and what can be unpacked is read', async () => {
    const cut = await readContent(gzipSync(jsonl).subarray(0, -2000))
    assert.ok(cut.postings.length > 2000)
    assert.ok(cut.broken.some((one) => /ends in the middle/.test(one.reason)))
    const parts = jsonl.match(/(?:.*\n?){1,1000}/g)?.filter((part) => part !== '') ?? []
    const packed = parts.map((part) => gzipSync(part))
    packed[0][packed[0].length >> 1] ^= 255
    const { postings, broken } = await readContent(Buffer.concat([gzipSync('{"text":"first one"}\n'), ...packed]))
    assert.ok(broken.some((one) => /damaged/.test(one.reason)))
    assert.ok(postings.some((one) => one.id === '3999'))
  })
})
