import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { eventually, HANG } from '../../../test/browser/eventually.ts'
import { checkedZone, noNamed, Resolver } from '../../../test/fakes/named.ts'
import { contents, entry } from '../../../test/houses/blocking.ts'
import { runs } from '../../../test/run/mode.ts'
import type { Entry } from './entry.ts'
import { policyZone } from './zone.ts'

/** What an order means, said without zones: the host itself, or the domain with everything below it. */
const covers = ({ order: { scope, host } }: Entry, name: string): boolean =>
  name === host || (scope === 'domain' && name.endsWith(`.${host}`))

// Few labels, so that entries nest in each other in every way there is.
const label = fc.constantFrom('a', 'b', 'c')
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, 'example', 'org'].join('.'))
const order = fc
  .tuple(fc.constantFrom('host' as const, 'domain' as const), name)
  .map(([scope, host]) => entry({ scope, host }))

describe('a real BIND with any orders at all', { skip: noNamed, timeout: HANG }, () => {
  let resolver: Resolver
  let serial = 1_000_000_000
  before(async () => {
    resolver = await Resolver.start(policyZone(contents([], { serial }), null))
  })
  after(() => resolver?.close())

  const isBlocked = async (asked: string) => (await resolver.ask(asked)).code === 'NXDOMAIN'

  test('blocks every name that an order covers, and answers every other', async () => {
    let [blocked, answered] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        fc.array(order, { maxLength: 7 }),
        fc.array(name, { minLength: 5, maxLength: 25 }),
        async (entries, names) => {
          await resolver.load(policyZone(contents(entries, { serial: ++serial }), null))
          // The names of the orders too, and their parents: what exists in the zone only for the sake of others.
          const parents = entries.flatMap(({ order: { host } }) => [
            host,
            `x.${host}`,
            host.slice(host.indexOf('.') + 1),
          ])
          for (const asked of new Set([...names, ...parents])) {
            if (asked === 'example.org') continue
            const expected = entries.some((one) => covers(one, asked))
            assert.equal(await isBlocked(asked), expected, asked)
            if (expected) blocked++
            else answered++
          }
        },
      ),
      runs(40),
    )
    assert.ok(blocked > 50 && answered > 50, `${blocked} blocked, ${answered} answered`)
  })

  test('loads twenty thousand orders, and still tells neighbours apart', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      entry({ scope: n % 2 ? 'host' : 'domain', host: `n${n.toString(36)}.example.org` }),
    )
    const zone = policyZone(contents(many, { serial: ++serial }), null)
    assert.ok(checkedZone(zone).ok)
    await resolver.load(zone)
    // BIND takes a large policy in by pieces after it has loaded the zone.
    await eventually(() => isBlocked(`n${(19_998).toString(36)}.example.org`), true)
    await eventually(() => isBlocked('n0.example.org'), true)
    for (const [asked, expected] of [
      ['n0.example.org', true],
      ['www.n0.example.org', true],
      ['n1.example.org', true],
      ['www.n1.example.org', false],
      [`n${(19_999).toString(36)}.example.org`, true],
      ['nzzzz.example.org', false],
    ] as const)
      assert.equal(await isBlocked(asked), expected, asked)
  })
})
