import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readAddress, sharedBy } from './address.ts'
import type { Scope, SharedBy } from './codes.ts'

const shared = (scope: Scope, text: string): SharedBy | null => {
  const address = readAddress(scope, text)
  return typeof address === 'string' ? assert.fail(address) : sharedBy(address)
}

describe('an address', () => {
  for (const [scope, typed, value] of [
    ['host', ' WWW.Fake-Jobs.Example.org. ', 'www.fake-jobs.example.org'],
    ['domain', 'darbs-ārzemēs.example.org', 'xn--darbs-rzems-ojb2v.example.org'],
    ['url', 'https://Example.org/a/../Jobs?id=1#top', 'https://example.org/Jobs?id=1'],
  ] as const)
    test(`${typed} is one`, () => assert.deepEqual((readAddress(scope, typed) as { value: string }).value, value))

  for (const [scope, typed, fault] of [
    ['host', '', 'not-a-host'],
    ['host', 'a..example', 'not-a-host'],
    ['host', '-a.example', 'not-a-host'],
    ['host', 'https://a.example/', 'not-a-host'],
    ['host', 'a.example CNAME .', 'not-a-host'],
    ['host', '*.a.example', 'not-a-host'],
    ['host', '192.0.2.7', 'is-a-number'],
    ['url', 'http://192.0.2.7/x', 'is-a-number'],
    ['url', 'http://[2001:db8::1]/x', 'is-a-number'],
    ['url', 'mailto:a@b.example', 'not-an-address'],
    ['domain', Array(50).fill('abcd').join('.'), 'too-long'],
  ] as const)
    test(`${JSON.stringify(typed).slice(0, 40)} is none: ${fault}`, () =>
      assert.equal(readAddress(scope, typed), fault))
})

describe('what others share', () => {
  for (const [scope, typed, by] of [
    ['domain', 'lv', 'public-suffix'],
    ['domain', 'com', 'public-suffix'],
    ['domain', 'co.uk', 'public-suffix'],
    ['domain', 'example', 'public-suffix'],
    ['domain', 'github.io', 'shared-host'],
    ['host', 'blogspot.com', 'shared-host'],
    ['domain', 'facebook.com', 'shared-host'],
    ['host', 'm.facebook.com', 'shared-host'],
    ['host', 'bit.ly', 'shared-host'],
    ['host', 't.me', 'shared-host'],
    ['host', 'sites.google.com', 'shared-host'],
    // The first page of a platform is the platform.
    ['url', 'https://t.me/', 'shared-host'],
    ['url', 'https://www.facebook.com/index.php', 'shared-host'],
  ] as const)
    test(`${scope} ${typed}: ${by}`, () => assert.equal(shared(scope, typed), by))

  for (const [scope, typed] of [
    ['domain', 'fake-jobs.example.org'],
    ['domain', 'example.org'],
    ['domain', 'invented-jobs.lv'],
    // A customer's own name on a platform that gives each of them one.
    ['domain', 'invented-jobs.github.io'],
    ['host', 'invented-jobs.blogspot.com'],
    // One page of a platform, which is what an order should name there.
    ['url', 'https://t.me/invented_jobs'],
    ['url', 'https://www.facebook.com/?group=1'],
    ['url', 'https://fake-jobs.example.org/'],
  ] as const)
    test(`not ${scope} ${typed}`, () => assert.equal(shared(scope, typed), null))
})
