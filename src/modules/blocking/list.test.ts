import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { describe, test } from 'node:test'
import { contents, entry } from '../../../test/houses/blocking.ts'
import { jsonList, stixBundle } from './list.ts'
import { feedKey, isSigned, signFeed } from './signature.ts'

const three = [
  entry({ scope: 'domain', host: 'bad.example.org' }),
  entry({ scope: 'host', host: 'one.example.org' }),
  entry({ scope: 'url', host: 'shared.example.org', value: "https://shared.example.org/it's\\bad" }),
]
const gone = [entry({ host: 'gone.example.org' })]

describe('the JSON list', () => {
  test('holds each order whole, and of what has gone the number alone', () => {
    const text = jsonList(contents(three, { gone, since: 5 }))
    const list = JSON.parse(text)
    assert.equal(list.serial, 1_793_000_000)
    const { id, serial, changedAt, order } = three[0]
    assert.deepEqual(list.entries[0], { id, serial, changedAt, ...order })
    assert.deepEqual(Object.keys(list.gone[0]).sort(), ['changedAt', 'id', 'serial'])
    assert.ok(!text.includes('gone.example.org'))
  })
})

/** Properties that STIX 2.1 requires: of a bundle (3.1 of part 8), of every object (3.2), of each kind. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  bundle: ['type', 'id'],
  identity: ['type', 'spec_version', 'id', 'created', 'modified', 'name'],
  indicator: ['type', 'spec_version', 'id', 'created', 'modified', 'pattern', 'pattern_type', 'valid_from'],
}
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe('the STIX bundle', () => {
  const bundle = JSON.parse(stixBundle(contents(three, { gone })))
  const objects = bundle.objects as Record<string, string>[]

  test('has every property that is required, ids and times of the right form, and valid_until after valid_from', () => {
    for (const object of [bundle, ...objects]) {
      for (const property of REQUIRED[object.type]) assert.ok(property in object, `${object.type} lacks ${property}`)
      assert.match(
        object.id,
        new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      )
    }
    for (const object of objects) {
      assert.equal(object.spec_version, '2.1')
      for (const property of ['created', 'modified', 'valid_from', 'valid_until'])
        if (property in object) assert.match(object[property], MOMENT)
      assert.ok(object.modified >= object.created)
      if (object.type === 'indicator') assert.ok(object.valid_until > object.valid_from)
    }
  })

  test('names nothing that is not in it or defined by the standard', () => {
    const ids = new Set(objects.map(({ id }) => id))
    for (const object of objects.filter(({ type }) => type === 'indicator')) assert.ok(ids.has(object.created_by_ref))
    assert.equal(ids.size, objects.length)
  })

  test('has a pattern for each scope, with quotes and back slashes escaped', () =>
    assert.deepEqual(
      objects.filter(({ type }) => type === 'indicator').map(({ pattern }) => pattern),
      [
        "[domain-name:value = 'bad.example.org' OR domain-name:value LIKE '%.bad.example.org']",
        "[domain-name:value = 'one.example.org']",
        String.raw`[url:value = 'https://shared.example.org/it\'s\\bad']`,
        "[domain-name:value = 'gone.example.org' OR domain-name:value LIKE '%.gone.example.org']",
      ],
    ))

  test('revokes what has gone', () =>
    assert.deepEqual(
      objects.slice(1).map(({ revoked }) => revoked),
      [false, false, false, true],
    ))

  test('is the same for the same contents, and another for others', () => {
    assert.equal(stixBundle(contents(three)), stixBundle(contents(three)))
    assert.notEqual(JSON.parse(stixBundle(contents(three))).id, JSON.parse(stixBundle(contents([three[0]]))).id)
  })
})

describe('a signature', () => {
  const secret = Buffer.alloc(32, 1)
  const body = jsonList(contents(three))

  test('verifies with the published key, for these bytes alone', () => {
    const signature = signFeed(secret, body)
    assert.ok(isSigned(feedKey(secret), body, signature))
    assert.ok(!isSigned(feedKey(secret), body.replace('bad', 'good'), signature))
    assert.ok(!isSigned(feedKey(Buffer.alloc(32, 2)), body, signature))
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' })
    assert.ok(!isSigned(String(other), body, signature))
  })

  test('holds for signs beyond ASCII', () =>
    assert.ok(isSigned(feedKey(secret), 'ārzemēs', signFeed(secret, 'ārzemēs'))))
})
