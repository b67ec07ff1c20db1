import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Announcements } from './announcements.ts'

test('the same words twice are said twice', () => {
  const said = new Announcements()
  const heard: string[] = []
  const stop = said.subscribe(() => heard.push(said.current().text))
  said.say('Done.')
  said.say('Done.')
  stop()
  said.say('more')
  assert.equal(heard.length, 2)
  assert.notEqual(heard[0], heard[1])
})

test('what was said last is what can be taken back', () => {
  const said = new Announcements()
  const undo = () => {}
  said.say('Dismissed.', undo)
  assert.equal(said.current().undo, undo)
  said.say('Saved.')
  assert.equal(said.current().undo, null)
})
