import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { contents, entry } from '../../../test/houses/blocking.ts'
import { readAddress } from './address.ts'
import { stixBundle } from './list.ts'

// The shapes of STIX 2.1 (OASIS Standard, 10 June 2021) as partners' validators hold them, beyond what list.test.ts asks.

type Object_ = Record<string, unknown> & { readonly type: string; readonly id: string }
type Bundle = Object_ & { readonly objects: readonly Object_[] }
const bundleOf = (...given: Parameters<typeof contents>): Bundle => JSON.parse(stixBundle(contents(...given)))

/** As OASIS's own JSON schema of identifiers has it: UUIDs of RFC 4122, so of versions 1 to 5. */
const IDENTIFIER =
  /^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/

/** Every property that each kind may have (3.1, 4.6, 4.7, 8); any other would need an extension definition (7.3). */
const COMMON = [
  ...['type', 'spec_version', 'id', 'created_by_ref', 'created', 'modified', 'revoked', 'labels', 'confidence', 'lang'],
  ...['external_references', 'object_marking_refs', 'granular_markings', 'extensions'],
]
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  bundle: ['type', 'id', 'objects'],
  identity: [...COMMON, 'name', 'description', 'roles', 'identity_class', 'sectors', 'contact_information'],
  indicator: [
    ...COMMON,
    ...['name', 'description', 'indicator_types', 'pattern', 'pattern_type', 'pattern_version'],
    ...['valid_from', 'valid_until', 'kill_chain_phases'],
  ],
}
/** Open vocabularies of 10.7 and 10.6, of which a validator warns where a word is not in them. */
const CLASSES = ['individual', 'group', 'system', 'organization', 'class', 'unknown']
const INDICATES = ['anomalous-activity', 'anonymization', 'benign', 'compromised', 'malicious-activity', 'attribution']
/** TLP:AMBER and its neighbours, which the standard itself defines (7.2.1.4); no bundle has to hold them. */
const TLP = /^marking-definition--(613f2e26|34098fce|f88d31f6|5e57c739)-/

const some = [
  entry({ scope: 'domain', host: 'bad.example.org' }),
  entry({ scope: 'host', host: 'one.example.org', issued: '2025-01-01' }),
  entry({ scope: 'url', host: 'shared.example.org', value: "https://shared.example.org/it's" }),
]

describe('the shapes of STIX 2.1', () => {
  const bundle = bundleOf(some, { gone: [entry({ host: 'gone.example.org' })] })

  test('ids are of the form that OASIS’s schema takes, each with its own kind before it', () => {
    for (const { type, id } of [bundle, ...bundle.objects]) {
      assert.match(id, IDENTIFIER)
      assert.ok(id.startsWith(`${type}--`))
    }
  })

  test('no object has a property that the standard does not give it, and none is null or empty', () => {
    for (const object of [bundle, ...bundle.objects])
      for (const [property, value] of Object.entries(object)) {
        assert.ok(ALLOWED[object.type].includes(property), `${object.type}.${property}`)
        assert.ok(value !== null && value !== '', property)
        // An empty list must be left out (2.10).
        if (Array.isArray(value)) assert.ok(value.length > 0, property)
      }
    assert.ok(!('spec_version' in bundle), 'bundles have had none since 2.1')
  })

  test('vocabularies, markings and references to elsewhere are those of the standard', () => {
    for (const object of bundle.objects) {
      if (object.type === 'identity') assert.ok(CLASSES.includes(String(object.identity_class)))
      if (object.type !== 'indicator') continue
      for (const one of object.indicator_types as string[]) assert.ok(INDICATES.includes(one), one)
      assert.deepEqual([object.pattern_type, object.pattern_version], ['stix', '2.1'])
      for (const marking of object.object_marking_refs as string[]) assert.match(marking, TLP)
      for (const reference of object.external_references as Record<string, string>[])
        assert.ok(reference.source_name && (reference.external_id || reference.url || reference.description))
    }
  })

  test('times are of UTC, created is not after modified, and what is valid has a beginning before its end', () => {
    for (const { created, modified, valid_from, valid_until } of bundle.objects) {
      for (const moment of [created, modified, valid_from, valid_until])
        if (moment !== undefined) assert.match(String(moment), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
      assert.ok(String(created) <= String(modified))
      if (valid_until !== undefined) assert.ok(String(valid_from) < String(valid_until))
    }
  })

  test('the same object in two bundles is the same: a delta tells no other past of the agency', () => {
    const identity = (bundle: Bundle) => bundle.objects.find(({ type }) => type === 'identity')
    const whole = identity(bundleOf(some))
    for (const other of [bundleOf([some[0]]), bundleOf([], { since: 7 }), bundleOf([], { gone: [some[1]] })])
      assert.deepEqual(identity(other), whole)
    const again = bundleOf([some[1]]).objects.find(({ id }) => id.endsWith(some[1].id))
    assert.deepEqual(
      again,
      bundleOf(some).objects.find(({ id }) => id === again?.id),
    )
  })

  test('bundles of other contents, another serial or another agency have another id', () => {
    const one = bundleOf([some[0]])
    const agency = { id: '00000000-0000-4000-8000-0000000000fe', name: 'Invented Authority' }
    const ids = [one, bundleOf(some), bundleOf([some[0]], { serial: 5 }), bundleOf([some[0]], { agency })]
    assert.equal(new Set(ids.map(({ id }) => id)).size, ids.length)
    assert.equal(bundleOf([some[0]]).id, one.id)
  })
})

/** What a partner's program makes of a pattern of ours: the comparisons of one observation, joined by OR. */
function matches(pattern: string, object: { readonly kind: string; readonly value: string }): boolean {
  const comparison = String.raw`([a-z-]+):value (=|LIKE|MATCHES) '((?:[^'\\]|\\['\\])*)'`
  assert.match(pattern, new RegExp(`^\\[${comparison}(?: OR ${comparison})*\\]$`))
  return [...pattern.matchAll(new RegExp(comparison, 'g'))].some(([, kind, operator, literal]) => {
    const text = literal.replace(/\\(['\\])/g, '$1')
    if (kind !== object.kind) return false
    if (operator === '=') return object.value === text
    if (operator === 'MATCHES') return new RegExp(text).test(object.value)
    // LIKE knows two signs (9.6.1): % for any, _ for one; nothing escapes them.
    const like = text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.')
    return new RegExp(`^${like}$`, 's').test(object.value)
  })
}
const patternOf = (more: Parameters<typeof entry>[0]): string => String(bundleOf([entry(more)]).objects[1].pattern)
const name = (value: string) => ({ kind: 'domain-name', value })

describe('a pattern', () => {
  test('of a domain holds it and what is below it, and nothing beside it', () => {
    const pattern = patternOf({ scope: 'domain', host: 'bad.example.org' })
    for (const value of ['bad.example.org', 'www.bad.example.org', 'a.b.bad.example.org'])
      assert.ok(matches(pattern, name(value)), value)
    for (const value of ['example.org', 'notbad.example.org', 'bad.example.org.example.net', 'badxexample.org'])
      assert.ok(!matches(pattern, name(value)), value)
    assert.ok(!matches(pattern, { kind: 'url', value: 'bad.example.org' }))
  })

  test('of a name with an underscore blocks no neighbour: in LIKE that sign stands for any', () => {
    const pattern = patternOf({ scope: 'domain', host: 'my_shop.example.org' })
    for (const value of ['my_shop.example.org', 'www.my_shop.example.org', 'a.b.my_shop.example.org'])
      assert.ok(matches(pattern, name(value)), value)
    for (const value of ['www.my-shop.example.org', 'www.myxshop.example.org', 'wwwmy_shop.example.org'])
      assert.ok(!matches(pattern, name(value)), value)
  })

  test('of one host holds that host alone, of an address that address alone', () => {
    const host = patternOf({ scope: 'host', host: 'one.example.org' })
    assert.deepEqual(
      ['one.example.org', 'www.one.example.org'].map((value) => matches(host, name(value))),
      [true, false],
    )
    const value = "https://shared.example.org/it's\\bad?a=%_"
    const url = patternOf({ scope: 'url', host: 'shared.example.org', value })
    assert.ok(matches(url, { kind: 'url', value }))
    assert.ok(!matches(url, { kind: 'url', value: `${value}1` }))
  })

  test('property: whatever name is ordered, it matches itself and what is below, and no other name', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9_-]{0,8}[a-z0-9])?$/)
    fc.assert(
      fc.property(label, label, fc.constantFrom('host' as const, 'domain' as const), (one, other, scope) => {
        const address = readAddress(scope, `${one}.example.org`)
        fc.pre(typeof address !== 'string')
        const pattern = patternOf(address)
        assert.ok(matches(pattern, name(`${one}.example.org`)))
        assert.equal(matches(pattern, name(`${other}.${one}.example.org`)), scope === 'domain')
        assert.equal(matches(pattern, name(`${other}.example.org`)), one === other)
        assert.equal(matches(pattern, name(`www.${other}.example.org`)), scope === 'domain' && one === other)
      }),
    )
  })
})
