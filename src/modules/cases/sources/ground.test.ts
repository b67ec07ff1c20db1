import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNoCase } from './ground.ts'

const adult = { age: 'adult' } as const
const child = { age: 'child' } as const
const uncertain = { age: 'uncertain' } as const
const third = { state: 'read', own: false } as const

const why = (
  report: Parameters<typeof whyNoCase>[0],
  ground?: 'contact' | 'child' | 'danger',
  persons: Parameters<typeof whyNoCase>[1]['persons'] = [adult],
  danger: 'now' | 'soon' = 'soon',
) => whyNoCase(report, { ground, persons, danger })

test('whoever asks for themselves is met because they asked', () => {
  assert.equal(why({ state: 'read', own: true }), null)
  assert.equal(why({ state: 'answered', own: true }), null)
})

test('a third party’s word makes no case: contact does, or the law for a child or a danger to life', () => {
  assert.equal(why(third), 'no-ground')
  assert.equal(why(third, 'contact'), null)
  assert.equal(why(third, 'child', [child, uncertain]), null)
  assert.equal(why(third, 'child', [child, adult]), 'not-a-child')
  assert.equal(why(third, 'danger'), 'not-in-danger')
  assert.equal(why(third, 'danger', [adult], 'now'), null)
})

test('nothing begins from what nobody read; what was taken back binds only where the law does not make one act', () => {
  for (const own of [true, false]) {
    assert.equal(why({ state: 'received', own }, 'danger', [adult], 'now'), 'not-read')
    assert.equal(why({ state: 'withdrawn', own }), 'taken-back')
    assert.equal(why({ state: 'withdrawn', own }, 'contact'), 'taken-back')
    assert.equal(why({ state: 'withdrawn', own }, 'danger', [adult], 'now'), null)
    assert.equal(why({ state: 'withdrawn', own }, 'child', [child]), null)
  }
})
