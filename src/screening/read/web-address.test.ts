import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Posting } from '../posting.ts'
import { bytesOf, readBytes } from './index.ts'
import { webAddress } from './web-address.ts'

const AT = 'https://jobs.example/ads/17?from=list#top'

describe('the address of a posting on the web', () => {
  test('is taken as it stands, and only where it is one', () => {
    assert.equal(webAddress(` ${AT} `), AT)
    assert.equal(webAddress(`${AT}\nhttps://jobs.example/other`), AT)
    for (const none of [
      '',
      'Brīvības iela 1, Rīga',
      'jobs.example/ads/17',
      'javascript:alert(1)',
      'mailto:a@jobs.example',
    ])
      assert.equal(webAddress(none), null, none)
    assert.equal(webAddress('https://name:secret@jobs.example/ads/17'), null)
    assert.equal(webAddress(`https://jobs.example/${'a'.repeat(2000)}`), null)
  })

  const read = async (text: string, name: string): Promise<Posting[]> => {
    const found: Posting[] = []
    for await (const { postings } of readBytes(bytesOf(Buffer.from(text)), name, { map: {}, name }))
      found.push(...postings)
    return found
  }
  const json = (more: object) => `${JSON.stringify({ id: '1', title: 'Work', text: 'Picking berries', ...more })}\n`

  test('comes from the column of a table or a record that is called so, in the words of its language', async () => {
    for (const name of ['url', 'Job URL', 'permalink', 'link', 'ссылка', 'enlace', 'saite']) {
      const [row] = await read(`id,title,text,${name}\n1,Work,Picking berries,${AT}\n`, 'adverts.csv')
      assert.equal(row.address, AT, name)
      const [record] = await read(json({ [name]: AT }), 'adverts.jsonl')
      assert.equal(record.address, AT, name)
    }
  })

  test('what a street is called is no address of the web, and a record without one has none', async () => {
    const [street] = await read(json({ address: 'Brīvības iela 1' }), 'adverts.jsonl')
    assert.ok(!('address' in street))
    const [both] = await read(json({ address: 'Brīvības iela 1', url: AT }), 'adverts.jsonl')
    assert.equal(both.address, AT)
    // What a picture or a firm has for an address is not the advert's.
    const [other] = await read(json({ image: { url: AT }, company: { url: AT } }), 'adverts.jsonl')
    assert.ok(!('address' in other))
  })

  test('of a feed it is the link of the item', async () => {
    const rss = `<rss version="2.0"><channel><title>Jobs</title><link>https://jobs.example/</link>
      <item><title>Work</title><description>Picking berries</description><link>${AT}</link></item></channel></rss>`
    assert.equal((await read(rss, 'feed.xml'))[0].address, AT)
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: AT, content_text: 'Picking berries' }],
    }
    assert.equal((await read(JSON.stringify(feed), 'feed.json'))[0].address, AT)
  })

  test('survives being written and read again as a line', async () => {
    const [posting] = await read(json({ url: AT }), 'adverts.jsonl')
    assert.equal((await read(`${JSON.stringify(posting)}\n`, 'again.jsonl'))[0].address, AT)
  })
})
