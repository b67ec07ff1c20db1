import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { KNOWN, MatchesHouse, REASON } from '../../../../test/houses/matches.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system, visitor } from '../../../kernel/actor.ts'
import { operations } from '../operations.ts'

onDatabases('who may ask and answer', MatchesHouse.open, (stand) => {
  const asks = (by: Person, person: string) => stand().problem(by.token, 'matches.ask', stand().question(person))
  const codeOf = async (by: Person, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input))?.code

  test('a member of the person’s team, and no colleague beside it', async () => {
    const house = stand()
    const ours = await house.meets(house.worker, { ...KNOWN, born: '1981-01-01' })
    for (const by of [house.desk, house.inspector, house.authority, house.helper, house.officer])
      assert.equal((await asks(by, ours))?.code, 'not-found')
    assert.equal(await codeOf(house.desk, 'matches.of-person', { person: ours }), 'not-found')
    await house.join(house.worker, ours, house.desk)
    assert.equal(await asks(house.desk, ours), null)
    const { question } = await house.about(house.worker, ours)
    assert.equal(await codeOf(house.inspector, 'matches.withdraw', { question: question?.id }), 'not-found')
    assert.equal(await codeOf(house.worker, 'matches.withdraw', { question: question?.id }), undefined)
  })

  test('who leaves the team loses the question and the match with the person', async () => {
    const house = stand()
    const { theirs, ours, match } = await house.met(house.worker)
    await house.join(house.helper, theirs, house.mate)
    await house.call(house.helper.token, 'persons.leave-team', { person: theirs, member: house.helper.id })
    assert.ok((await house.box(house.helper)).told.every(({ id }) => id !== match.id))
    const answer = { match: match.id, basis: 'Art. 6', words: 'We know her.' }
    assert.equal(await codeOf(house.helper, 'matches.answer', answer), 'not-found')
    assert.ok((await house.box(house.mate)).told.some(({ id }) => id === match.id))
    await house.join(house.worker, ours, house.desk)
    await house.call(house.worker.token, 'persons.leave-team', { person: ours, member: house.worker.id })
    assert.ok((await house.box(house.worker)).asked.every(({ person }) => person !== ours))
    assert.ok((await house.box(house.desk)).asked.some(({ person }) => person === ours))
  })

  test('who got in in an emergency sees a match as long as that lasts, and not longer', async () => {
    const house = stand()
    const { theirs, match } = await house.met(house.worker)
    await house.call(house.mate.token, 'persons.break-glass', { code: theirs.slice(0, 8) }, REASON)
    const sees = async () => (await house.box(house.mate)).told.some(({ id }) => id === match.id)
    assert.equal(await sees(), true)
    await house.later(9 * 3_600_000)
    assert.equal(await sees(), false)
  })

  test('nobody from outside the agency’s staff, and nobody who decides without meeting persons', async () => {
    const house = stand()
    const ours = await house.meets(house.worker, { ...KNOWN, born: '1981-01-02' })
    for (const role of ['lawyer', 'guardian', 'prosecutor', 'custodian']) {
      const by = await house.admitted(house.keeper, [role]).catch(() => house.colleague(house.keeper, [role]))
      for (const name of ['matches.of-person', 'matches.ask', 'matches.list', 'matches.waiting'])
        assert.equal(await codeOf(by, name, house.question(ours)), 'not-permitted', `${role} ${name}`)
    }
    const stranger = await problemOf(house.kernel, { actor: visitor, operation: 'matches.list', input: {} })
    assert.equal(stranger?.code, 'not-signed-in')
  })

  test('the program itself decides nothing: of its own it only ends what is over', async () => {
    const house = stand()
    const { ours, match } = await house.met(house.worker)
    const inputs = { ...house.question(ours), question: ours, match: match.id, words: 'x' }
    for (const operation of Object.keys(operations)) {
      const actor = system(house.helperAgency)
      const code = (await problemOf(house.kernel, { actor, operation, input: inputs }))?.code
      assert.equal(code, operation === 'matches.expire' ? undefined : 'not-permitted', operation)
    }
  })

  test('those for whom keys are needed are offered to no page and no other system', () => {
    const internal = Object.entries(operations).filter(([, one]) => 'internal' in one && one.internal)
    assert.deepEqual(
      internal.map(([name]) => name),
      ['matches.evaluate', 'matches.finish', 'matches.expire'],
    )
    for (const [name, { purpose }] of Object.entries(operations)) assert.equal(purpose, 'protection', name)
  })
})
