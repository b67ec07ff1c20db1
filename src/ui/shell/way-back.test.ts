import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isNumberAddress } from './installation.ts'
import { wayBack } from './way-back.ts'

describe('the way back after signing in', () => {
  test('places of these pages', () => {
    for (const to of ['/', '/leads', '/leads?state=new', '/leads/0001#now', '/audit?subject=a%2Fb']) {
      assert.equal(wayBack(to), to)
    }
  })

  test('no other site, however it is written', () => {
    const elsewhere = ['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'evil.example']
    for (const to of [...elsewhere, 'javascript:alert(1)', '/\t/evil.example', '/\n/evil.example', '', ' /leads']) {
      assert.equal(wayBack(to), null, JSON.stringify(to))
    }
  })

  test('what a browser would make of it stays on this site', () => {
    const here = 'https://ausma.example'
    const letters = ['/', '\\', '\t', '.', ':', '@', 'a', '?', '#']
    for (const a of letters)
      for (const b of letters)
        for (const c of letters) {
          const to = wayBack(`/${a}${b}${c}evil.example`)
          if (to !== null) assert.equal(new URL(to, here).origin, here, JSON.stringify(to))
        }
  })

  test('nothing but text', () => {
    for (const to of [undefined, null, 7, ['/leads'], { to: '/leads' }]) assert.equal(wayBack(to), null)
  })
})

describe('addresses under which passkeys do not work', () => {
  test('numbers of both kinds', () => {
    for (const host of ['127.0.0.1', '10.0.0.7', '[::1]', '[fe80::1]']) assert.ok(isNumberAddress(host), host)
  })

  test('names, also with numbers in them', () => {
    for (const host of ['localhost', 'ausma.example', '1a.example', 'a1', '127.example'])
      assert.ok(!isNumberAddress(host), host)
  })
})
