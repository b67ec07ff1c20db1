import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { readContent } from '../../../../test/samples/read-content.ts'
import { NotPostings, parseMap } from '../index.ts'
import { readSitemap } from '../sitemap.ts'
import { declaredEncoding, xmlRoot } from '../xml-root.ts'

const rss = (items: string, head = '<link>https://board.example/</link>') => `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/look.xsl"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Board</title>${head}<description>Work</description>
${items}
</channel></rss>`
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Board</title><link href="https://board.example/"/><link rel="self" href="https://feeds.example/a"/>${entries}</feed>`

const reasonOf = async (content: string | Buffer, map = {}): Promise<string> => {
  try {
    await readContent(content, map)
    return ''
  } catch (error) {
    if (error instanceof NotPostings) return error.message
    throw error
  }
}

describe('RSS', () => {
  test('an item becomes a posting: markup as words, number with its site, employer, day', async () => {
    const { postings, broken } = await readContent(
      rss(`<item><title>Cook &amp; maid</title><link>https://board.example/1</link><guid isPermaLink="false">77</guid>
        <description>cut short…</description><content:encoded><![CDATA[<p>Soup &amp; bread</p><ul><li>daily</li></ul>]]></content:encoded>
        <pubDate>Mon, 06 Mar 2017 04:03:48 GMT</pubDate><dc:creator>Meadow Ltd</dc:creator></item>`),
    )
    assert.deepEqual(broken, [])
    assert.deepEqual(postings, [
      {
        id: 'board.example/77',
        title: 'Cook & maid',
        text: 'Soup & bread\n\ndaily',
        employer: 'Meadow Ltd',
        date: '2017-03-06T04:03:48Z',
        source: 'board.example',
        address: 'https://board.example/1',
      },
    ])
  })

  test('without content, guid, link: the description, a number by the row, the site of the feed', async () => {
    const { postings } = await readContent(
      rss(`<item><description>&lt;b&gt;Night&lt;/b&gt; guard</description><author>post@firm.example (Firm Ltd)</author></item>
      <item><title>Maid</title><source url="https://other.example/f">Other</source></item>`),
    )
    assert.deepEqual(
      postings.map(({ id, text, employer, source }) => [id, text, employer, source]),
      [
        ['sample#1', 'Night guard', 'Firm Ltd', 'board.example'],
        ['sample#2', '', null, 'board.example'],
      ],
    )
    const bare = await readContent(rss('<item><title>Maid</title></item>', ''))
    assert.equal(bare.postings[0].source, 'sample')
  })

  test('RSS 1.0 names items by an attribute and stands in RDF', async () => {
    const { postings } = await readContent(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://board.example/"><title>B</title></channel>
      <item rdf:about="https://board.example/9"><title>Cook</title><description>Soup</description><dc:date>2026-01-02</dc:date></item></rdf:RDF>`,
    )
    assert.deepEqual(
      [postings[0].id, postings[0].text, postings[0].date],
      ['https://board.example/9', 'Soup', '2026-01-02'],
    )
  })

  test('columns somebody named come first, elements of other names too; a name nothing has is told', async () => {
    const content = rss(
      '<item><title>Cook</title><description>short</description><job:duties>&lt;p&gt;Soup&lt;/p&gt;</job:duties><job:firm>Inn</job:firm></item>',
    )
    const { postings } = await readContent(content, parseMap('text=job:duties+description,employer=job:firm'))
    assert.deepEqual([postings[0].text, postings[0].employer, postings[0].title], ['Soup\nshort', 'Inn', 'Cook'])
    assert.match(
      await reasonOf(content, parseMap('text=nowhere')),
      /no column “nowhere”.*columns are title, description/,
    )
  })

  test('broken items are counted with their line, and the others read', async () => {
    const { postings, broken } = await readContent(
      rss(`<item><title>One</title></item>
<item><title>Two<description>b</description></item>
<item><title>Three</title>
<item><title>Four</title></item>
<item><link>https://board.example/5</link></item>
<item><title>Six</title>`).replace('</channel></rss>', ''),
    )
    assert.deepEqual(
      postings.map(({ title }) => title),
      ['One', 'Four'],
    )
    assert.deepEqual(
      broken.map(({ line, reason }) => [line, reason]),
      [
        [7, 'the element title is not closed'],
        [8, 'the item is not closed'],
        [10, 'the item has no text'],
        [11, 'the file ends inside the item'],
      ],
    )
  })

  test('an item of megabytes is broken, and not kept', async () => {
    const { postings, broken } = await readContent(
      rss(
        `<item><title>Long</title><description>${'word '.repeat(400_000)}</description></item><item><title>Next</title></item>`,
      ),
    )
    assert.match(broken[0].reason, /longer than 1048576 letters/)
    assert.equal(postings[0].title, 'Next')
  })

  test('without items it holds nothing, which is no fault', async () => {
    assert.deepEqual(await readContent(rss('')), { broken: [], pictures: 0, postings: [] })
  })

  test('packed, in the encoding it names, and in UTF-16', async () => {
    const item = '<item><title>Повар</title><description>Борщ</description></item>'
    const cyrillic = (text: string) =>
      Buffer.from(
        [...text].map((sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))),
      )
    const named = `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel>${item}</channel></rss>`
    for (const content of [gzipSync(rss(item)), Buffer.from(rss(item), 'utf16le'), cyrillic(named)]) {
      const { postings } = await readContent(content)
      assert.deepEqual([postings[0].title, postings[0].text], ['Повар', 'Борщ'])
    }
  })
})

describe('Atom', () => {
  test('markup by its type, plain words without one, the page’s link, the author’s name', async () => {
    const { postings } = await readContent(
      atom(`<entry><id>urn:uuid:1</id><title type="html">Cook &amp;amp; maid</title><link rel="self" href="https://feeds.example/e"/><link href="https://board.example/1"/>
        <author><name>Meadow Ltd</name><email>x@meadow.example</email></author><updated>2026-02-03T10:00:00Z</updated><published>2026-02-01T10:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Pay &lt; 5 &amp; more</p><p>Daily</p></div></content></entry>
        <entry><id>7</id><title>Pay &lt;b&gt; 5</title><summary>Tea &amp; bread</summary></entry>`),
    )
    assert.deepEqual(postings, [
      {
        id: 'urn:uuid:1',
        title: 'Cook & maid',
        text: 'Pay < 5 & more\n\nDaily',
        employer: 'Meadow Ltd',
        date: '2026-02-01T10:00:00Z',
        source: 'board.example',
        address: 'https://board.example/1',
      },
      {
        id: 'board.example/7',
        title: 'Pay <b> 5',
        text: 'Tea & bread',
        employer: null,
        date: null,
        source: 'board.example',
      },
    ])
  })

  test('elements with a prefix are Atom’s own', async () => {
    const { postings } = await readContent(
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:id>a:1</atom:id><atom:title>Cook</atom:title></atom:entry></atom:feed>',
    )
    assert.deepEqual([postings[0].id, postings[0].title], ['a:1', 'Cook'])
  })
})

describe('JSON Feed', () => {
  const items = [
    {
      id: '5',
      url: 'https://board.example/5',
      title: 'Cook',
      content_html: '<p>Soup</p><p>Bread</p>',
      authors: [{ name: 'Inn' }],
      date_published: '2026-02-01T10:00:00+02:00',
    },
    { id: 'https://board.example/6', content_text: 'Tea' },
    { id: '7', content_text: ' ' },
  ]
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Board', description: 'Work', items }

  test('markup as words, authors, the site of the page; on one line and on many', async () => {
    for (const content of [JSON.stringify(feed), JSON.stringify(feed, null, 2)]) {
      const { postings, broken } = await readContent(content)
      assert.deepEqual(postings, [
        {
          id: 'board.example/5',
          title: 'Cook',
          text: 'Soup\n\nBread',
          employer: 'Inn',
          date: '2026-02-01T10:00:00+02:00',
          source: 'board.example',
          address: 'https://board.example/5',
        },
        { id: 'https://board.example/6', title: '', text: 'Tea', employer: null, date: null, source: 'sample' },
      ])
      assert.deepEqual(
        broken.map(({ reason }) => reason),
        ['the record has no text'],
      )
    }
  })

  test('columns somebody named are read as they are named', async () => {
    const { postings } = await readContent(JSON.stringify(feed), parseMap('text=title'))
    assert.equal(postings[0].text, 'Cook')
  })
})

describe('XML that may harm', () => {
  const laughs = `<?xml version="1.0"?>
<!DOCTYPE rss [
 <!ENTITY lol "lol">
 <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
]>
<rss version="2.0"><channel><item><title>&lol1;</title></item></channel></rss>`

  test('entities of its own are refused before anything is read, and so are those that fetch', async () => {
    assert.match(await reasonOf(laughs), /declares entities of its own/)
    const fetching = laughs.replace(/<!ENTITY lol "lol">/, '<!ENTITY lol SYSTEM "file:///etc/passwd">')
    assert.match(await reasonOf(fetching), /declares entities of its own/)
  })

  test('also where they stand later than anybody looks at first', async () => {
    const late = rss(
      `<item><title>One</title></item><!-- ${'x'.repeat(400_000)} --><!ENTITY a "aaaa"><item><title>&a;</title></item>`,
    )
    assert.match(await reasonOf(late), /declares entities of its own/)
  })

  test('an entity nobody declared stays as it is written', async () => {
    const { postings } = await readContent(rss('<item><title>a &nowhere; b</title></item>'))
    assert.equal(postings[0].title, 'a &nowhere; b')
  })

  test('elements inside one another without end are refused', async () => {
    assert.match(await reasonOf(rss(`<item>${'<a>'.repeat(100_000)}`)), /nested too deeply/)
    assert.match(await reasonOf(`<rss>${'<a>'.repeat(100_000)}`), /nested too deeply/)
  })
})

describe('sitemaps', () => {
  const urls =
    '<url><loc>https://board.example/1?a=1&amp;b=2</loc><lastmod>2026-02-03</lastmod></url><url><loc> https://board.example/2 </loc></url>'

  test('pages and further sitemaps, with the day of the last change', () => {
    assert.deepEqual(
      readSitemap(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`),
      {
        pages: [
          { address: 'https://board.example/1?a=1&b=2', changed: '2026-02-03' },
          { address: 'https://board.example/2', changed: null },
        ],
        maps: [],
      },
    )
    const index = readSitemap('<sitemapindex><sitemap><loc>https://board.example/m.xml</loc></sitemap></sitemapindex>')
    assert.deepEqual(index?.maps, [{ address: 'https://board.example/m.xml', changed: null }])
  })

  test('is none where the root is another, or it declares entities; as a file of postings it says what to do', async () => {
    assert.equal(readSitemap(rss('')), null)
    assert.equal(readSitemap(`<!DOCTYPE urlset [<!ENTITY a "b">]><urlset>${urls}</urlset>`), null)
    assert.match(await reasonOf(`<urlset>${urls}</urlset>`), /only lists pages/)
  })

  test('any text is read or refused, and at most 50,000 pages of it', () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '<url>',
      '<loc>',
      'https://a.example/',
      '</loc>',
      '</url>',
      '<lastmod>',
      '2026',
      '&',
      ']]>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        for (const { address } of readSitemap(`<urlset>${parts.join('')}`)?.pages ?? []) assert.notEqual(address, '')
      }),
    )
    const many = readSitemap(`<urlset>${'<url><loc>https://a.example/</loc></url>'.repeat(50_010)}</urlset>`)
    assert.equal(many?.pages.length, 50_000)
  })
})

test('the root of an XML document is found behind whatever stands before it', () => {
  assert.equal(
    xmlRoot('\n<?xml version="1.0"?><!-- <rss> --><!DOCTYPE a [ <!ELEMENT b (c)> ]>\n<x:Feed a="b">'),
    'feed',
  )
  assert.equal(xmlRoot('<!DOCTYPE html><html>'), 'html')
  assert.equal(xmlRoot('no xml'), '')
})

test('an encoding is taken from the declaration where it is known', () => {
  assert.equal(declaredEncoding('<?xml version="1.0" encoding="ISO-8859-2"?>'), 'iso-8859-2')
  assert.equal(declaredEncoding('<?xml version="1.0" encoding="no-such"?>'), null)
  assert.equal(declaredEncoding('<rss encoding="utf-8">'), null)
})

test('any words come through RSS as they are', async () => {
  const words = fc.stringMatching(/^([a-zà-ž >]|& |< ){1,60}$/).filter((text) => /[a-z]/.test(text))
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      // Escaped once for the markup and once for the XML around it.
      const twice = safe.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const { postings } = await readContent(rss(`<item><title>x</title><description>${twice}</description></item>`))
      // Without markup it is plain text, which keeps its spaces; HTML collapses them.
      const shown = /[<&]/.test(text) ? text.replace(/ +/g, ' ') : text
      assert.equal(postings[0].text, shown.trim())
    }),
    runs(200),
  )
})
