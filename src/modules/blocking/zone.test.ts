import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { checkedZone, noNamed, Resolver } from '../../../test/fakes/named.ts'
import { contents, entry } from '../../../test/houses/blocking.ts'
import { type Entry, namesOf } from './entry.ts'
import { hostsList, policyZone } from './zone.ts'

const domain = (host: string): Entry => entry({ scope: 'domain', host })
const host = (name: string): Entry => entry({ scope: 'host', host: name })
const page = (value: string): Entry => entry({ scope: 'url', host: 'shared.example.org', value })

/** Whether a policy zone blocks a name, by the rules of RFC 4592: what exists is not answered by a wildcard above it. */
function blocks(zone: string, name: string): boolean {
  const owners = new Set([...zone.matchAll(/^(\S+) CNAME /gm)].map(([, owner]) => owner))
  const exists = (one: string) => [...owners].some((owner) => owner === one || owner.endsWith(`.${one}`))
  if (owners.has(name)) return true
  if (exists(name)) return false
  const labels = name.split('.')
  for (let at = 1; at < labels.length; at++) {
    const parent = labels.slice(at).join('.')
    // The closest encloser decides, and no wildcard above it.
    if (exists(parent)) return owners.has(`*.${parent}`)
  }
  return false
}

const covers = ({ order: { scope, host } }: Entry, name: string): boolean =>
  scope !== 'url' && (name === host || (scope === 'domain' && name.endsWith(`.${host}`)))

describe('a policy zone', () => {
  test('says that a name does not exist, for a domain with all below it, for a host alone', () => {
    const zone = policyZone(contents([domain('bad.example.org'), host('one.example.org')]), null)
    assert.match(zone, /^bad\.example\.org CNAME \.$/m)
    assert.match(zone, /^\*\.bad\.example\.org CNAME \.$/m)
    assert.match(zone, /^one\.example\.org CNAME \.$/m)
    assert.doesNotMatch(zone, /^\*\.one/m)
  })

  test('leads to a page that says why, where the operator has one', () =>
    assert.match(
      policyZone(contents([host('one.example.org')]), 'stop.example.net'),
      /^one\.example\.org CNAME stop\.example\.net\.$/m,
    ))

  test('carries the feed’s serial in its SOA', () =>
    assert.match(
      policyZone(contents([], { serial: 1_793_000_007 }), null),
      /^@ SOA localhost\. hostmaster\.localhost\. 1793000007 /m,
    ))

  test('never blocks a host because of one of its pages', () => {
    const text = policyZone(contents([page('https://shared.example.org/bad')]), null)
    assert.doesNotMatch(text, /CNAME/)
    assert.match(text, /^; 1 entries name single pages/m)
    assert.doesNotMatch(hostsList(contents([page('https://shared.example.org/bad')])), /^0\.0\.0\.0/m)
  })

  test('a name in a comment cannot end its line', () => {
    const named = contents([], { agency: { id: 'x', name: 'A\nb.example CNAME .\u2028c' } })
    for (const text of [policyZone(named, null), hostsList(named)]) assert.doesNotMatch(text, /^(b\.example|c)/m)
  })

  const label = fc.constantFrom('a', 'b', 'c')
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => [...labels, 'example', 'org'].join('.'))
  const some = fc.array(
    fc.tuple(fc.constantFrom(domain, host), name).map(([make, one]) => make(one)),
    { maxLength: 8 },
  )

  test('blocks just what was ordered, whatever is nested in what', () => {
    fc.assert(
      fc.property(some, fc.array(name, { maxLength: 30 }), (entries, asked) => {
        const zone = policyZone(contents(entries), null)
        for (const one of asked)
          assert.equal(
            blocks(zone, one),
            entries.some((entry) => covers(entry, one)),
            `${one}\n${zone}`,
          )
      }),
    )
  })

  test('the check would see the trap: a child left under a wildcard opens its neighbours', () => {
    const trap = '*.bad.example.org CNAME .\ndeep.a.b.bad.example.org CNAME .\n'
    assert.ok(blocks(trap, 'x.bad.example.org'))
    assert.ok(!blocks(trap, 'y.b.bad.example.org'))
  })

  test('no name stands twice or under a domain that covers it', () => {
    fc.assert(
      fc.property(some, (entries) => {
        const { hosts, domains } = namesOf(entries)
        const all = [...hosts, ...domains]
        assert.equal(new Set(all).size, all.length)
        for (const one of all)
          for (const parent of domains) assert.ok(!one.endsWith(`.${parent}`), `${one} under ${parent}`)
      }),
    )
  })
})

describe('a hosts list', () => {
  test('holds names without wildcards, of a domain also www, each once', () => {
    const text = hostsList(
      contents([domain('bad.example.org'), host('www.bad2.example.org'), domain('x.bad.example.org')]),
    )
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('0')),
      ['0.0.0.0 www.bad2.example.org', '0.0.0.0 bad.example.org', '0.0.0.0 www.bad.example.org'],
    )
  })
})

describe('named-checkzone', { skip: noNamed }, () => {
  test('takes every zone that is made here', () => {
    const zones = [
      policyZone(contents([]), null),
      policyZone(
        contents([domain('bad.example.org'), host('_x.one-1.example.org'), host('xn--kpu716f.example.org')]),
        null,
      ),
      policyZone(contents([host(`${Array(3).fill('a'.repeat(59)).join('.')}.example`)]), 'stop.example.net'),
    ]
    for (const zone of zones) {
      const { ok, said } = checkedZone(zone, 'policy.operator.example.net')
      assert.ok(ok, `${said}\n${zone}`)
    }
  })

  test('refuses one that is broken, so that this means something', () =>
    assert.ok(!checkedZone(policyZone(contents([host('a.example')]), null).replace('@ NS localhost.', '')).ok))
})

describe('a real BIND', { skip: noNamed }, () => {
  let resolver: Resolver
  before(async () => {
    resolver = await Resolver.start(policyZone(contents([]), null))
  })
  after(() => resolver?.close())

  const answers = async (name: string) => {
    const { code, addresses } = await resolver.ask(name)
    return code === 'NXDOMAIN' ? 'blocked' : addresses.length > 0 ? 'answered' : code
  }

  test('blocks what was ordered and nothing beside it', async () => {
    await resolver.load(
      policyZone(contents([domain('bad.example.org'), host('one.deep.example.org')], { serial: 2_000_000_001 }), null),
    )
    for (const [name, expected] of [
      ['bad.example.org', 'blocked'],
      ['www.bad.example.org', 'blocked'],
      ['a.b.c.bad.example.org', 'blocked'],
      ['one.deep.example.org', 'blocked'],
      ['x.one.deep.example.org', 'answered'],
      ['two.deep.example.org', 'answered'],
      // Exists in the policy zone only because something stands below it.
      ['deep.example.org', 'answered'],
      ['good.example.org', 'answered'],
      ['notbad.example.org', 'answered'],
    ] as const)
      assert.equal(await answers(name), expected, name)
  })

  test('lets nothing through where one order names a domain and another a host deep below it', async () => {
    const nested = [domain('wild.example.org'), host('deep.a.b.wild.example.org'), domain('a.b.wild.example.org')]
    await resolver.load(policyZone(contents(nested, { serial: 2_000_000_002 }), null))
    for (const name of ['wild', 'b.wild', 'a.b.wild', 'y.b.wild', 'deep.a.b.wild', 'x.deep.a.b.wild'])
      assert.equal(await answers(`${name}.example.org`), 'blocked', name)
  })

  test('would let them through if the child were left in: the trap is real', async () => {
    const naive = policyZone(contents([domain('wild.example.org')], { serial: 2_000_000_003 }), null)
    await resolver.load(`${naive}deep.a.b.wild.example.org CNAME .\n`)
    assert.equal(await answers('y.b.wild.example.org'), 'answered')
    assert.equal(await answers('z.wild.example.org'), 'blocked')
  })

  test('leads to the page that says why', async () => {
    await resolver.load(policyZone(contents([host('one.example.org')], { serial: 2_000_000_004 }), 'stop.example.com'))
    const { code, addresses, names } = await resolver.ask('one.example.org')
    assert.equal(code, 'NOERROR')
    assert.deepEqual([names, addresses], [['stop.example.com'], ['192.0.2.2']])
  })
})
