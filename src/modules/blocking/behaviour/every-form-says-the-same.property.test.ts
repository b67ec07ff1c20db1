import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { contents, order } from '../../../../test/houses/blocking.ts'
import { runs } from '../../../../test/run/mode.ts'
import { readAddress } from '../address.ts'
import type { Entry } from '../entry.ts'
import { jsonList, stixBundle } from '../list.ts'
import { Order } from '../shapes.ts'
import { hostsList, policyZone } from '../zone.ts'

// Whatever an order says, each form can be read by its own rules and says the same.

const day = fc.constantFrom('2026-10-01', '2026-11-30', '2027-02-28')
const words = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("It's", 'a\nb', '"]}', '; x', 'ā/ж/ع', '\u2028'))

/** Any order that the room would take. */
const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    scope: fc.constantFrom('url' as const, 'host' as const, 'domain' as const),
    host: fc.domain(),
    path: fc.webPath(),
    authority: words,
    number: words,
    law: words,
    found: words,
    issued: day,
    expires: day,
  })
  .map(({ scope, host, path, found, ...rest }) => {
    const address = readAddress(scope, scope === 'url' ? `https://${host}${path}` : host)
    return typeof address === 'string' ? null : order({ ...address, ...rest, collateral: { found, on: '2026-10-21' } })
  })
  .filter((made) => made !== null)

const entries: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.tuple(fc.uuid({ version: 4 }), anyOrder), { maxLength: 12 })
  .map((made) =>
    made.map(([id, one], at) => ({ id, serial: at + 1, changedAt: '2026-11-02T08:00:00.000Z', order: one })),
  )

describe('of any orders', () => {
  test('the JSON list reads back as it was', () => {
    fc.assert(
      fc.property(entries, entries, (here, gone) => {
        const list = JSON.parse(jsonList(contents(here, { gone, since: 1 })))
        assert.equal(list.entries.length, here.length)
        for (const [at, one] of here.entries()) {
          const { id, serial, changedAt, ...rest } = list.entries[at]
          assert.deepEqual([id, serial, changedAt], [one.id, one.serial, one.changedAt])
          assert.deepEqual(Order.parse(rest), one.order)
        }
        assert.deepEqual(
          list.gone.map(({ id }: { id: string }) => id),
          gone.map(({ id }) => id),
        )
      }),
    )
  })

  test('a zone has one record a line, each a name and an action, and no name twice', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(null, 'stop.example.net'), (here, stopPage) => {
        const [, , ttl, soa, ns, ...records] = policyZone(contents(here), stopPage).trimEnd().split('\n')
        assert.deepEqual([ttl, ns], ['$TTL 300', '@ NS localhost.'])
        assert.match(soa, /^@ SOA localhost\. hostmaster\.localhost\. \d+ \d+ \d+ \d+ \d+$/)
        const target = stopPage === null ? '\\.' : 'stop\\.example\\.net\\.'
        for (const record of records) assert.match(record, new RegExp(`^(\\*\\.)?[a-z0-9_.-]+ CNAME ${target}$`))
        assert.equal(new Set(records).size, records.length)
        // Room for the name of the zone itself behind each name (RFC 1035, 2.3.4).
        for (const record of records) assert.ok(record.split(' ')[0].length <= 192)
      }),
    )
  })

  test('a hosts list has an address and one name a line', () => {
    fc.assert(
      fc.property(entries, (here) => {
        const lines = hostsList(contents(here)).trimEnd().split('\n')
        for (const line of lines) assert.match(line, /^(#.*|0\.0\.0\.0 [a-z0-9_.-]+)$/u)
        const names = lines.filter((line) => !line.startsWith('#'))
        assert.equal(new Set(names).size, names.length)
        for (const { order: one } of here)
          if (one.scope === 'host' && !here.some(({ order: other }) => other.scope === 'domain'))
            assert.ok(names.includes(`0.0.0.0 ${one.host}`))
      }),
    )
  })

  test('a STIX bundle has an indicator for each, with a pattern that quotes what it must, and unique ids', () => {
    fc.assert(
      fc.property(entries, entries, (here, gone) => {
        const bundle = JSON.parse(stixBundle(contents(here, { gone })))
        const indicators = bundle.objects.filter(({ type }: { type: string }) => type === 'indicator')
        assert.equal(indicators.length, here.length + gone.length)
        for (const { pattern, valid_from, valid_until, description, external_references } of indicators) {
          // One comparison, or two joined by OR: each a path, an operator and a string in single quotes.
          const string = String.raw`'(?:[^'\\]|\\['\\])*'`
          const one = `(?:domain-name|url):value (?:=|LIKE|MATCHES) ${string}`
          assert.match(pattern, new RegExp(`^\\[${one}(?: OR ${one})?\\]$`))
          assert.equal(typeof description, 'string')
          assert.ok(Date.parse(valid_until) > Date.parse('2026-10-01'))
          assert.ok(!Number.isNaN(Date.parse(valid_from)))
          assert.equal(external_references.length, 1)
        }
      }),
    )
  })

  test('in every form the same contents are the same bytes', () => {
    fc.assert(
      fc.property(entries, (here) => {
        for (const draw of [
          jsonList,
          stixBundle,
          hostsList,
          (one: Parameters<typeof jsonList>[0]) => policyZone(one, null),
        ])
          assert.equal(draw(contents(here)), draw(contents(structuredClone(here))))
      }),
      runs(30),
    )
  })

  test('a zone and a hosts list do not depend on the order in which entries come', () => {
    fc.assert(
      fc.property(entries, (here) => {
        const turned = here.toReversed()
        assert.equal(policyZone(contents(here), null), policyZone(contents(turned), null))
        assert.equal(hostsList(contents(here)), hostsList(contents(turned)))
      }),
    )
  })
})
