import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/errors.ts'
import { CHANGE_WHYS, FILE_WHYS } from '../codes.ts'
import { asMember, closedReport } from './record.ts'

test('each refusal says what is wrong and what to do, and carries its key for the pages', () => {
  for (const why of [...CHANGE_WHYS, ...FILE_WHYS]) {
    const problem = closedReport(why)
    assert.equal(problem.code, 'conflict')
    assert.deepEqual(problem.fields, [{ field: 'rapporteur', message: why }])
    assert.ok(problem.message.split('. ').length >= 2, `${why} says nothing of what to do`)
  }
})

test('no two refusals say the same', () => {
  const said = [...CHANGE_WHYS, ...FILE_WHYS].map((why) => closedReport(why).message)
  assert.equal(new Set(said).size, said.length)
})

test('no program and no visitor writes a report', () => {
  const refused = (error: unknown) => error instanceof Problem && error.code === 'not-permitted'
  assert.throws(() => asMember(visitor), refused)
  assert.throws(() => asMember({ kind: 'system' } as Parameters<typeof asMember>[0]), refused)
})
