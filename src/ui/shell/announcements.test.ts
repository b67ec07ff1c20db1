import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Announcements } from './announcements.ts'

test('the same words twice are said twice', () => {
  const said = new Announcements()
  const heard: string[] = []
  const stop = said.subscribe(() => heard.push(said.current()))
  said.say('Done.')
  said.say('Done.')
  stop()
  said.say('more')
  assert.equal(heard.length, 2)
  assert.notEqual(heard[0], heard[1])
})
