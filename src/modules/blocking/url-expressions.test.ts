import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonicalUrl, expressionsOf, hashOf, hostSuffixes } from './url-expressions.ts'

describe('the canonical form of an address', () => {
  // Examples of the published description of the form (Safe Browsing, «URLs and hashing»).
  for (const [typed, form] of [
    ['http://host.example/%25%32%35', 'http://host.example/%25'],
    ['http://host.example/%2525252525252525', 'http://host.example/%25'],
    ['http://host.example/asdf%25%32%35asd', 'http://host.example/asdf%25asd'],
    ['http://host.example/%%%25%32%35asd%%', 'http://host.example/%25%25%25asd%25%25'],
    ['http://www.EXAMPLE.com/', 'http://www.example.com/'],
    ['www.example.com', 'http://www.example.com/'],
    ['http://www.example.com/blah/..', 'http://www.example.com/'],
    ['http://www.example.com/a/./b//c/../d', 'http://www.example.com/a/b/d'],
    ['http://www.example.com/blah#frag', 'http://www.example.com/blah'],
    ['http://www.example.com/foo\tbar\rbaz\n2', 'http://www.example.com/foobarbaz2'],
    ['http://www.example.com/q?', 'http://www.example.com/q?'],
    ['http://www.example.com/q?r?s', 'http://www.example.com/q?r?s'],
    ['http://example.com/foo#bar#baz', 'http://example.com/foo'],
    ['http://example.com/foo;', 'http://example.com/foo;'],
    ['http://example.com/foo?bar;', 'http://example.com/foo?bar;'],
    ['https://www.example.com:8443/x', 'https://www.example.com/x'],
    ['http://somebody:secret@example.com/x', 'http://example.com/x'],
    ['  http://example.com/  ', 'http://example.com/'],
    ['http://example.com//twoslashes?more//slashes', 'http://example.com/twoslashes?more//slashes'],
    ['http://3279880203/blah', 'http://195.127.0.11/blah'],
    ['http://darbs.ārzemēs.example/ē', 'http://darbs.xn--rzems-ewa4k.example/%C4%93'],
  ] as const)
    test(JSON.stringify(typed), () => assert.equal(canonicalUrl(typed.trim()), form))

  for (const typed of ['', 'mailto:a@b.example', 'ftp://example.com/', 'http://', 'http://exa mple.com/'])
    test(`${JSON.stringify(typed)} is none`, () => assert.equal(canonicalUrl(typed), null))

  test('taken twice is the same', () =>
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url)
        assert.ok(once !== null)
        assert.equal(canonicalUrl(once), once)
      }),
    ))
})

describe('expressions', () => {
  test('host suffixes and path prefixes, as described', () => {
    assert.deepEqual([...expressionsOf('http://a.b.c.example/1/2.html?param=1')].sort(), [
      ...['a.b.c.example', 'b.c.example', 'c.example'].flatMap((host) =>
        ['/', '/1/', '/1/2.html', '/1/2.html?param=1'].map((path) => host + path),
      ),
    ])
  })

  test('of a long host only itself and four parents of its last five labels', () =>
    assert.deepEqual(hostSuffixes('a.b.c.d.e.f.example'), [
      'a.b.c.d.e.f.example',
      'c.d.e.f.example',
      'd.e.f.example',
      'e.f.example',
      'f.example',
    ]))

  test('of a number no parents', () => assert.deepEqual(hostSuffixes('192.0.2.7'), ['192.0.2.7']))

  test('are never more than thirty, and the page itself is among them', () =>
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const form = canonicalUrl(url)
        assert.ok(form !== null)
        const all = expressionsOf(form)
        assert.ok(all.length <= 30)
        assert.ok(all.includes(form.replace(/^https?:\/\//, '')))
      }),
    ))

  test('are hashed by SHA-256 (FIPS 180-2, example)', () =>
    assert.equal(hashOf('abc').toString('hex').slice(0, 16), 'ba7816bf8f01cfea'))
})
