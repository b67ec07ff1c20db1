import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CALL_STATES } from '../../../../modules/cases/interpreting/codes.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { voice } from '../../../shell/words.ts'
import { answersIn, CALL_LOOKS, interpretingDue, mayCallOff, settlesIn, speakersFirst } from './interpreting-view.ts'

const words = { say: voice(en, 'en'), tongue: (code: string) => (code === 'uk' ? 'Ukrainian' : null) }
const PERSON = '01890000-0000-7000-8000-000000000601'

describe('what pages show of interpreting', () => {
  test('whoever speaks the language stands first, and nobody is left out', () => {
    const member = (id: string, languages: string[]) => ({ id, name: id, agency: 'A', languages })
    const members = [member('a', []), member('b', ['uk']), member('c', ['lv']), member('d', ['lv', 'uk'])]
    assert.deepEqual(
      speakersFirst(members, 'uk').map(({ id }) => id),
      ['b', 'd', 'a', 'c'],
    )
  })

  test('each side has buttons of its own, in one order', () => {
    assert.deepEqual(answersIn(['return', 'conflict']), ['conflict', 'return'])
    assert.deepEqual(settlesIn(['call-off', 'refuse', 'missed', 'done']), ['done', 'missed', 'refuse'])
    assert.deepEqual(Object.keys(CALL_LOOKS), [...CALL_STATES])
  })

  test('an hour can be called off while somebody is asked or comes, or somebody is looked for', () => {
    const session = (acts: 'call-off'[], mayAskOthers: boolean) =>
      ({ calls: [{ acts }], mayAskOthers }) as unknown as Parameters<typeof mayCallOff>[0]
    assert.equal(mayCallOff(session(['call-off'], false)), true)
    assert.equal(mayCallOff(session([], true)), true)
    assert.equal(mayCallOff(session([], false)), false)
  })

  test('the desk counts and names a language, and nobody', () => {
    assert.deepEqual(interpretingDue(undefined, undefined, words), [])
    assert.deepEqual(interpretingDue({ asked: 0, urgent: 0, since: null }, { missing: [] }, words), [])
    const since = '2026-12-01T09:00:00.000Z'
    const [waiting] = interpretingDue({ asked: 2, urgent: 1, since }, undefined, words)
    assert.deepEqual(
      [waiting.title, waiting.note, waiting.due],
      ['You are asked to interpret for 2 hours', '1 of them: somebody is in danger', since],
    )
    const missing = { person: PERSON, code: '0a1b2c3d', session: 's', startsAt: since, language: 'uk' }
    const [item] = interpretingDue(undefined, { missing: [missing] }, words)
    assert.match(item.note ?? '', /Ukrainian/)
    assert.deepEqual(item.link, {
      ...{ to: '/cases/$person', params: { person: PERSON } },
      ...{ search: { part: 'team' }, hash: 'interpreters' },
    })
  })
})
