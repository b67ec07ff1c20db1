import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Readings } from './readings.ts'

describe('bodies that are read at once', () => {
  /** Places by the order in which their bodies came; what is broken off is told. */
  const came = (most: number, places: readonly string[]) => {
    const readings = new Readings(most)
    const stopped: string[] = []
    const ends = places.map((place, at) => readings.enter(place, () => stopped.push(`${place} ${at}`)))
    return { readings, stopped, ends }
  }

  test('as many as there is room for are left alone', () => {
    assert.deepEqual(came(3, ['a', 'a', 'a']).stopped, [])
  })

  test('one more breaks off the oldest of the place that has the most, and not who comes', () => {
    assert.deepEqual(came(4, ['other', 'flood', 'flood', 'flood', 'new']).stopped, ['flood 1'])
  })

  test('a flood from one place breaks off its own', () => {
    assert.deepEqual(came(2, ['other', 'flood', 'flood', 'flood']).stopped, ['flood 1', 'flood 2'])
  })

  test('what has ended makes room, and ends once', () => {
    const { readings, stopped, ends } = came(2, ['a', 'a'])
    ends[0]()
    ends[0]()
    readings.enter('b', () => stopped.push('b'))
    assert.deepEqual(stopped, [])
  })
})
