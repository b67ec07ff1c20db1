import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../../test/samples/catalogues.ts'
import { en } from '../../shell/catalogues/en.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import { isMoving, lookAgain, meaningOf, saidProgress, secondsLeft } from './job-view.ts'

const now = new Date('2026-11-24T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()
const english = { say: voice(en, 'en'), format: formats('en') }
const latvian = { say: voice(lv, 'lv'), format: formats('lv') }
const going = (seconds: number, done: number, of: number | null) => ({
  startedAt: ago(seconds),
  progress: { stage: 'reading', done, of },
})

describe('how far a job is', () => {
  test('done of all, and the time left at the pace so far', () => {
    assert.equal(saidProgress(going(10, 500, 1000), english, now), '500 of 1,000, about 10 seconds left')
    assert.equal(saidProgress(going(60, 100, 400), english, now), '100 of 400, about 3 minutes left')
    assert.equal(saidProgress(going(60, 100, 200), latvian, now), '100 no 200, atlikusi apmēram 1 minūte')
  })

  test('minutes are rounded up, one second is one second', () => {
    assert.equal(saidProgress(going(100, 100, 161), english, now), '100 of 161, about 2 minutes left')
    assert.equal(saidProgress(going(10, 10, 11), english, now), '10 of 11, about 1 second left')
  })

  test('where the whole is not known, only what is done', () => {
    assert.equal(saidProgress(going(600, 12345, null), english, now), '12,345')
  })

  test('no guess in the first moments, before the first step, and of what has not begun', () => {
    assert.equal(saidProgress(going(1, 5, 10), english, now), '5 of 10')
    assert.equal(saidProgress(going(60, 0, 10), english, now), '0 of 10')
    assert.equal(saidProgress({ ...going(60, 5, 10), startedAt: null }, english, now), '5 of 10')
    assert.equal(saidProgress({ startedAt: ago(5), progress: null }, english, now), '')
  })

  test('more done than there should be leaves no time, not a negative one', () => {
    assert.equal(secondsLeft(ago(10), 12, 10, now), 0)
    assert.equal(saidProgress(going(10, 12, 10), english, now), '12 of 10, about 0 seconds left')
  })

  test('the guess falls as work goes on at one pace', () => {
    const left = [1, 2, 5, 9, 10].map((done) => secondsLeft(ago(done * 3), done, 10, now) ?? -1)
    assert.deepEqual(left, [27, 24, 15, 3, 0])
  })
})

describe('how soon to look again', () => {
  test('often while one moves, seldom else', () => {
    assert.equal(lookAgain([{ state: 'done' }, { state: 'paused' }]), 1000)
    assert.equal(lookAgain([{ state: 'done' }, { state: 'cancelled' }, { state: 'failed' }]), 20_000)
    assert.equal(lookAgain([]), 20_000)
    assert.equal(lookAgain(undefined), 20_000)
  })

  test('what has ended does not move', () => {
    assert.deepEqual(
      (['waiting', 'running', 'paused', 'done', 'failed', 'cancelled'] as const).map((state) => isMoving({ state })),
      [true, true, true, false, false, false],
    )
  })
})

describe('jobs', () => {
  test('a page looks often while one moves', () => {
    assert.ok(isMoving({ state: 'running' }) && isMoving({ state: 'paused' }) && !isMoving({ state: 'failed' }))
    assert.ok(lookAgain([{ state: 'done' }, { state: 'running' }]) < lookAgain([{ state: 'done' }]))
    assert.ok(lookAgain(undefined) > 1000)
  })

  test('time left at the pace so far', () => {
    const now = new Date('2026-11-24T10:00:10Z')
    assert.equal(secondsLeft('2026-11-24T10:00:00Z', 100, 400, now), 30)
    assert.equal(secondsLeft('2026-11-24T10:00:00Z', 100, null, now), null)
    assert.equal(secondsLeft('2026-11-24T10:00:09Z', 100, 400, now), null)
    assert.equal(secondsLeft(null, 100, 400, now), null)
    assert.equal(meaningOf('failed'), 'danger')
  })
})
