import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faultUnder } from './failure.ts'

describe('faults of a field that holds several', () => {
  test('a fault in one line stands at the field of them all, and at no other', () => {
    const faults = {
      'hosts.3': 'not a host name',
      hostsOf: 'x',
      'content.addresses.0.address': 'Invalid URL',
      mail: 'y',
    }
    assert.equal(faultUnder(faults, 'hosts'), 'not a host name')
    assert.equal(faultUnder(faults, 'content.addresses'), 'Invalid URL')
    assert.equal(faultUnder(faults, 'mail'), 'y')
    for (const field of ['host', 'addresses', 'clauses', 'ail', '']) assert.equal(faultUnder(faults, field), undefined)
  })
})
