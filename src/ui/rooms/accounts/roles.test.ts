import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RIGHTS } from '../../../modules/accounts/roles.ts'
import { GROUPS, ROLE_GROUPS, toggled } from './roles.ts'
import { words as ar } from './words/ar.ts'
import { words as en } from './words/en.ts'
import { words as lv } from './words/lv.ts'

describe('roles to pick', () => {
  test('every role that can be given stands in one group', () => {
    const grouped = GROUPS.flatMap((group) => [...ROLE_GROUPS[group]]).sort()
    const all = Object.keys(RIGHTS).filter((role) => role !== 'installation-administrator')
    assert.deepEqual(grouped, all.sort())
  })

  test('each role says in one or two sentences what it is for, in all three languages', () => {
    for (const words of [en, lv, ar])
      for (const role of GROUPS.flatMap((group) => [...ROLE_GROUPS[group]])) {
        const said = words[`role-help.${role}`]
        assert.ok(said !== undefined && /^.{30,180}\.$/.test(said), `${role}: ${said}`)
      }
  })

  test('put in and taken out', () => {
    assert.deepEqual(toggled(['administrator'], 'analyst', true), ['analyst', 'administrator'])
    assert.deepEqual(toggled(['analyst', 'administrator'], 'analyst', false), ['administrator'])
  })
})
