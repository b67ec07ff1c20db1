import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readRobots } from './robots.ts'

const allowed = (text: string, path: string) => readRobots(text, 'Ausma').allows(path)

describe('robots.txt (RFC 9309)', () => {
  test('without a rule everything is allowed', () => {
    for (const text of ['', 'hello', 'User-agent: *', 'User-agent: *\nDisallow:', 'Disallow: /'])
      assert.equal(allowed(text, '/a'), true, text)
  })

  test('the longest rule decides, and of two as long the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /jobs\nAllow: /jobs/feed\nDisallow: /x\nAllow: /x'
    assert.equal(allowed(text, '/jobs/1'), false)
    assert.equal(allowed(text, '/jobs/feed.xml'), true)
    assert.equal(allowed(text, '/other'), true)
    assert.equal(allowed(text, '/x'), true)
  })

  test('rules for this program come before those for everybody, by whatever case and in several groups', () => {
    const text = 'user-agent: ausma/1.0\ndisallow: /a\n\nUser-Agent: *\nDisallow: /\n\nUSER-AGENT: AUSMA\nDisallow: /b'
    assert.deepEqual(
      ['/a', '/b', '/c'].map((path) => allowed(text, path)),
      [false, false, true],
    )
    assert.equal(allowed('User-agent: Aus\nDisallow: /', '/'), true, 'a part of the name is another name')
  })

  test('names in a row share a group, and what is not known in between does not part them', () => {
    const text = 'User-agent: other\nSitemap: https://a.example/s\nUser-agent: Ausma\nDisallow: /a # not here'
    assert.equal(allowed(text, '/a/b'), false)
    assert.equal(allowed(text, '/b'), true)
  })

  test('a star stands for anything and a dollar for the end', () => {
    const text = 'User-agent: *\nDisallow: /*.php$\nDisallow: /a*b*c\nDisallow: /exact$'
    assert.deepEqual(
      ['/x.php', '/x.php?a', '/a1b2c3', '/acb', '/exact', '/exactly'].map((path) => allowed(text, path)),
      [false, true, false, true, false, true],
    )
    assert.equal(allowed('User-agent: *\nDisallow: /*ab$', '/ab1ab'), false, 'the last one counts')
  })

  test('escaped and plain are the same path', () => {
    for (const rule of ['/dārbs', '/d%C4%81rbs', '/%64%c4%81rbs'])
      assert.equal(allowed(`User-agent: *\nDisallow: ${rule}`, '/d%C4%81rbs/1'), false, rule)
    assert.equal(allowed('User-agent: *\nDisallow: /a%2Fb', '/a/b'), true, 'an escaped slash is no slash')
  })

  test('it tells how long to wait, the longest of what holds', () => {
    assert.equal(
      readRobots('User-agent: *\nCrawl-delay: 2.5\nDisallow: /a\nUser-agent: *\nCrawl-delay: 1', 'Ausma').delay,
      2.5,
    )
    assert.equal(readRobots('User-agent: *\nCrawl-delay: soon', 'Ausma').delay, null)
    assert.equal(readRobots('User-agent: other\nCrawl-delay: 9', 'Ausma').delay, null)
  })

  test('lines end as they like, and a mark in front is no letter', () => {
    assert.equal(allowed('\uFEFFUser-agent: *\rDisallow: /a\r\n', '/a'), false)
  })

  test('property: patterns mean what a regular expression of them means', () => {
    const sign = fc.constantFrom('a', 'b', '/', '*')
    const path = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 12 }).map((signs) => `/${signs.join('')}`)
    const rule = fc.tuple(fc.array(sign, { maxLength: 8 }), fc.boolean())
    fc.assert(
      fc.property(rule, path, ([signs, isWhole], asked) => {
        const pattern = `/${signs.join('')}`
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}${isWhole ? '$' : ''}`).test(asked)
        assert.equal(allowed(`User-agent: *\nDisallow: ${pattern}${isWhole ? '$' : ''}`, asked), !expected)
      }),
    )
  })

  test('property: any text is read, and no pattern takes long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, path) => void allowed(text, `/${path}`)))
    assert.equal(allowed(`User-agent: *\nDisallow: /${'*a'.repeat(5000)}$`, `/${'a'.repeat(20_000)}b`), true)
  })
})
