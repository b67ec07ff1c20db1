import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'tldts'
import { runs } from '../../../test/run/mode.ts'
import { readAddress, sharedBy } from './address.ts'
import { SHARED_DOMAINS } from './shared-hosts.ts'
import { canonicalUrl } from './url-expressions.ts'

const listed = [...SHARED_DOMAINS]
const read = (scope: 'url' | 'host' | 'domain', text: string) => {
  const address = readAddress(scope, text)
  return typeof address === 'string' ? assert.fail(`${text}: ${address}`) : address
}

describe('the list of hosts that others share', () => {
  test('holds names in the form in which they are looked up', () => {
    for (const name of listed) assert.equal(read('domain', name).value, name, name)
  })

  test('holds registrable names, so that everything below them is found; a few hosts stand for themselves', () => {
    const below = listed.filter((name) => parse(name, { allowPrivateDomains: false }).domain !== name)
    assert.deepEqual(below, ['sites.google.com'])
  })

  test('each of them takes a third person as a domain, as a host, and by its first page', () => {
    for (const name of listed) {
      assert.notEqual(sharedBy(read('domain', name)), null, name)
      assert.notEqual(sharedBy(read('host', `www.${name}`)), null, `www.${name}`)
      assert.notEqual(sharedBy(read('url', `https://${name}/`)), null, name)
    }
  })

  test('and none by one page of it', () => {
    for (const name of listed) assert.equal(sharedBy(read('url', `https://${name}/somebody?id=1`)), null, name)
  })
})

describe('what is read of any text at all', () => {
  const scope = fc.constantFrom('url' as const, 'host' as const, 'domain' as const)

  test('is an address in its one form, or a fault; it throws nothing', () => {
    fc.assert(
      fc.property(scope, fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6()), (kind, text) => {
        const address = readAddress(kind, text)
        if (typeof address === 'string') return
        // Read again it is the same: what is approved is what is blocked.
        assert.deepEqual(readAddress(kind, address.value), address)
        assert.match(address.host, /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/)
        sharedBy(address)
      }),
      runs(2000),
    )
  })

  test('never holds what could end a line or a name in a zone or a list', () => {
    const nasty = fc.constantFrom(
      '\n',
      '\r',
      ' ',
      '\t',
      ';',
      '#',
      '"',
      '\\',
      '(',
      ')',
      '@',
      '*',
      '$ORIGIN',
      '\u2028',
      '。',
    )
    fc.assert(
      fc.property(scope, fc.domain(), nasty, fc.domain(), (kind, one, sign, two) => {
        const address = readAddress(kind, `${one}${sign}${two}`)
        if (typeof address !== 'string') assert.doesNotMatch(address.host, /[\s;#"\\()@*$]/)
      }),
    )
  })

  test('a host in any case and writing is one host', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        const one = readAddress('host', name)
        if (typeof one === 'string') return
        assert.deepEqual(readAddress('host', name.toUpperCase()), one)
        assert.deepEqual(readAddress('host', `${name}.`), one)
      }),
    )
    assert.equal(read('host', 'ĀRZEMES。example.org').host, read('host', 'ārzemes.example.org').host)
  })

  test('the number of a host is known in every way in which browsers read one', () => {
    for (const text of ['http://127.1/x', 'http://0x7f000001/x', 'http://2130706433/x', 'http://[::ffff:127.0.0.1]/x'])
      assert.equal(readAddress('url', text), 'is-a-number', text)
  })

  test('an address hides no other host behind a user, a port or a back slash', () => {
    for (const [text, host] of [
      ['https://good.example@bad.example/x', 'bad.example'],
      ['https://bad.example:8443/x', 'bad.example'],
      ['https://bad.example\\@good.example/x', 'bad.example'],
      ['https://BAD.example%2e/x', 'bad.example'],
    ] as const) {
      const address = readAddress('url', text)
      assert.equal(typeof address === 'string' ? address : address.host, host, text)
      assert.ok(canonicalUrl(text)?.includes(host))
    }
  })
})
