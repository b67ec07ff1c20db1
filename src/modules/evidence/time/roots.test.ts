import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { rootsOf } from './roots.ts'

describe('certificates at which trust begins', { skip: noOpenssl }, () => {
  const authority = new TimestampAuthority()
  after(() => authority.close())
  const [root, issuer] = [authority.pem('root'), authority.pem('issuer')]

  test('are read in their order, with words around them', () => {
    const read = rootsOf(`# ours\n${root}\nthe other\r\n${issuer.replaceAll('\n', '\r\n')}`)
    assert.deepEqual(
      read.map(({ subject }) => subject),
      ['CN=Invented root', 'CN=Invented issuer'],
    )
  })

  test('none, one that is broken off, and one of other bytes are refused', () => {
    for (const pem of [
      '',
      'CN=root',
      root.slice(0, -30),
      `${root}${issuer.slice(0, 200)}`,
      issuer.slice(0, 200) + root,
    ])
      assert.throws(() => rootsOf(pem), /no certificates in PEM/, pem)
    const other = root.replace(/(BEGIN CERTIFICATE-----\n)..../, '$1AAAA')
    assert.throws(() => rootsOf(issuer + other), /cannot be read/)
  })
})
