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
const texts = async (content: string | Buffer) => (await readContent(content)).postings.map((one) => one.text)
const saysNot = (pattern: RegExp) => (error: unknown) => error instanceof NotPostings && pattern.test(error.message)

describe('JSON documents', () => {
  test('an array, an array under a key at any depth, and one under another list', async () => {
    const two = [advert(1), advert(2)]
    const expected = two.map((one) => one.text)
    assert.deepEqual(await texts(JSON.stringify(two)), expected)
    assert.deepEqual(
      await texts(JSON.stringify({ meta: { runs: [{ name: 'x', found: 1 }] }, data: { jobs: two } }, null, 2)),
      expected,
    )
    assert.deepEqual(
      await texts(
        JSON.stringify({
          sites: [
            { site: 'a', jobs: [two[0]] },
            { site: 'b', jobs: [two[1]] },
          ],
        }),
      ),
      expected,
    )
  })

  test('the frame of a feed is not taken for an advert, a lone advert is', async () => {
    const feed = { title: 'Jobs', description: 'All our adverts', items: [advert(1)] }
    assert.deepEqual(await texts(JSON.stringify(feed)), [advert(1).text])
    assert.deepEqual(await texts(JSON.stringify(advert(5), null, 2)), [advert(5).text])
    assert.deepEqual(await texts(`${JSON.stringify(advert(1), null, 2)}\n${JSON.stringify(advert(2), null, 2)}`), [
      advert(1).text,
      advert(2).text,
    ])
  })

  test('broken records in a list are told with their line', async () => {
    const content = `[\n{"id":"a","text":"first"},\n{"id":"b","text":"open},\n{"id":"c","text":"third"},\n{"id":"d" "text":"x"},\n{"id":"e"},\n{"id":"f","text":"last"}]`
    const { postings, broken } = await readContent(content)
    assert.deepEqual(
      postings.map((one) => one.id),
      ['a', 'c', 'f'],
    )
    assert.deepEqual(
      broken.map((one) => one.line),
      [3, 5, 6],
    )
  })

  test('an open quote in a document of one line costs one record', async () => {
    const { postings, broken } = await readContent(
      '{"jobs":[{"id":"a","text":"one"},{"id":"b","text":"two,"x":1},{"id":"c","text":"three"}]}',
    )
    assert.deepEqual(
      postings.map((one) => one.id),
      ['a', 'c'],
    )
    assert.equal(broken.length, 1)
  })

  test('a file that ends in the middle gives what is whole', async () => {
    const whole = JSON.stringify({ jobs: [advert(1), advert(2), advert(3)] })
    const { postings, broken } = await readContent(whole.slice(0, -30))
    assert.deepEqual(
      postings.map((one) => one.id),
      ['a1', 'a2'],
    )
    assert.match(broken[0].reason, /ends inside/)
  })

  test('a document without records says so and names the keys', async () => {
    await assert.rejects(readContent('{"a": {"b": [1, 2]}}'), saysNot(/no records with a text/))
    await assert.rejects(readContent('[]'), saysNot(/without records/))
    await assert.rejects(readContent('[[[[[[[['.repeat(20000)), NotPostings)
  })

  test('a document much larger than the pieces it comes in is read in one pass', async () => {
    const jobs = Array.from({ length: 3000 }, (_none, n) => advert(n))
    const { postings, broken } = await readContent(JSON.stringify({ meta: [1], deep: { jobs } }), {}, 777)
    assert.equal(postings.length, 3000)
    assert.equal(broken.length, 0)
    assert.equal(postings[2999].id, 'a2999')
  })

  test('a record above the limit is refused, those after it are read', async () => {
    const content = JSON.stringify([advert(1), { ...advert(2), text: 'x'.repeat(3 << 20) }, advert(3)])
    const { postings, broken } = await readContent(content, {}, 1 << 16)
    assert.deepEqual(
      postings.map((one) => one.id),
      ['a1', 'a3'],
    )
    assert.match(broken[0].reason, /longer than/)
  })
})
