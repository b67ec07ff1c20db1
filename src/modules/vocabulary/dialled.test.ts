import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dialled } from './dialled.ts'

test('a number is dialled as it is written, without what only makes it easier to read', () => {
  assert.equal(dialled('+371 2000-0142'), '+37120000142')
  assert.equal(dialled('(0) 800 / 20.100'), '080020100')
  for (const none of ['+', '12', '++37120000142', '1+2+3', '1234567890123456']) assert.throws(() => dialled(none), none)
})
