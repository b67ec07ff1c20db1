import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { echoStand } from '../../test/houses/echo-stand.ts'
import { as, inAgency } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { runs } from '../../test/run/mode.ts'
import type { Member } from './actor.ts'
import { endApproval, endExpired } from './approvals.ts'
import { Problem } from './errors.ts'
import { execute } from './execute.ts'
import { newId } from './ids.ts'

const WEEK = 7 * 24 * 3600_000

/** Expected state of one request; the test keeps it beside the database. */
type Model = {
  readonly approval: string
  readonly asker: number
  readonly until: number
  state: 'waiting' | 'approved' | 'declined' | 'withdrawn'
}

const step = fc.record({
  what: fc.constantFrom('ask', 'approve', 'decline', 'withdraw', 'pass time', 'sweep'),
  who: fc.nat(2),
  which: fc.nat(5),
})

onBothDatabases(
  'requests for a second person',
  async (database) => {
    const base = await echoStand(database)
    const passers: Member[] = []
    for (let i = 0; i < 3; i++) passers.push(await base.north.member(['passer']))
    return { ...base, passers }
  },
  (stand) => {
    const ask = async (who: number): Promise<Model> => {
      const { kernel, call, passers } = stand()
      const result = await execute(kernel, call(passers[who], 'echoes.pass', { id: newId(), text: 'dawn', day: '1' }))
      const approval = result.kind === 'waits' ? result.approval : assert.fail()
      return { approval, asker: who, until: kernel.clock.now().getTime() + WEEK, state: 'waiting' }
    }
    const ended = async (work: Promise<unknown>): Promise<string> => {
      try {
        await work
        return 'done'
      } catch (error) {
        if (error instanceof Problem) return error.code
        // A constraint of the table forbids that members decline their own request.
        assert.match(String(error), /check constraint/)
        return 'not-permitted'
      }
    }
    const end = (who: number, { approval }: Model, state: 'declined' | 'withdrawn') => {
      const { kernel, passers } = stand()
      const actor = passers[who]
      return ended(as(kernel, actor, (db) => endApproval(db, actor, approval, { state, now: kernel.clock.now() })))
    }
    const approve = (who: number, { approval }: Model) => {
      const { kernel, call, passers } = stand()
      return ended(execute(kernel, { ...call(passers[who], 'echoes.pass', {}), approval }))
    }
    const sweep = () => {
      const { kernel, north } = stand()
      return inAgency(kernel, north.id, (db) => endExpired(db, north.id, kernel.clock.now(), 100))
    }
    const at = () => stand().kernel.clock.now().getTime()

    test('property: in any order of asking, deciding, withdrawing and waiting, each request runs once at most and opens only while it waits', () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
          const { heard, database, kernel } = stand()
          await sweep()
          const models: Model[] = [await ask(0)]
          heard.length = 0
          for (const { what, who, which } of steps) {
            const model = models[which % models.length]
            const waits = model.state === 'waiting'
            const inTime = at() < model.until
            if (what === 'ask') models.push(await ask(who))
            else if (what === 'pass time') kernel.clock.pass(WEEK / 3)
            else if (what === 'sweep') {
              await sweep()
              for (const one of models) if (one.state === 'waiting' && at() >= one.until) one.state = 'declined'
            } else if (what === 'approve') {
              const expected = !waits || !inTime ? 'conflict' : who === model.asker ? 'not-permitted' : 'done'
              assert.equal(await approve(who, model), expected)
              if (expected === 'done') model.state = 'approved'
            } else if (what === 'decline') {
              const expected = !waits ? 'conflict' : who === model.asker ? 'not-permitted' : 'done'
              assert.equal(await end(who, model, 'declined'), expected)
              if (expected === 'done') model.state = 'declined'
            } else if (who === model.asker) {
              assert.equal(await end(who, model, 'withdrawn'), waits ? 'done' : 'conflict')
              if (waits) model.state = 'withdrawn'
            }
          }
          assert.equal(heard.length, models.filter(({ state }) => state === 'approved').length)
          for (const { approval, state } of models) {
            const [row] = await database.superuser(
              `select state, exists (select from data_keys k where k.id = data_key) as opens from approvals where id = '${approval}'`,
            )
            assert.deepEqual(row, { state, opens: state === 'waiting' })
          }
        }),
        runs(12),
      ))
  },
)
