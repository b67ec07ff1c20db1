import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, person } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { Paper } from '../papers/papers.ts'
import type { Waiting } from '../shapes.ts'

const DAY = 86_400_000
const NOTHING = { personal: '', crime: '', circumstances: '', risks: '', needs: '', chosen: '', refused: '' }

onDatabases('what is due of a person', CasesHouse.open, (stand) => {
  const worker = () => stand().admitted(stand().keeper, ['case-worker'])
  const waits = (by: Person) => stand().call<z.output<typeof Waiting>>(by.token, 'persons.waiting')
  /** Whose desk shows what of papers. */
  const papers = async (by: Person) => (await waits(by)).papers?.map(({ kind, due, missed }) => [kind, due, missed])
  const now = () => stand().kernel.clock.now().toISOString()
  const signIn = async (by: Person) => ({ ...by, token: await stand().signIn(by.passkey) })
  const plan = (by: Person, id: string, steps: object[], more: object = {}) =>
    stand().call<{ paper: string; version: number }>(by.token, 'papers.plan', {
      ...{ person: id, reviewOn: '2027-02-01', words: { steps, safety: '', agreed: 'on-paper' } },
      ...more,
    })

  test('what is needed at once is due on the day of the first contact, and leaves the desk once it is met', async () => {
    const house = stand()
    const by = await worker()
    const opened = await house.opens(by, { needs: ['safe-place', 'medical'], persons: [person()] })
    const [id] = opened.persons
    const due = { since: now(), missed: false }
    assert.deepEqual((await waits(by)).urgent, [
      { person: id, code: codeOf(id), needs: ['safe-place', 'medical'], ...due },
    ])
    assert.deepEqual((await house.get(by, id)).urgent, { needs: ['safe-place', 'medical'], ...due })
    assert.deepEqual((await waits(await worker())).urgent, [], 'nobody else’s desk')
    await house.call(by.token, 'persons.set-need', { person: id, need: 'safe-place', met: true })
    assert.deepEqual((await waits(by)).urgent?.[0].needs, ['medical'])
    await house.call(by.token, 'persons.set-need', { person: id, need: 'medical', met: true })
    // Said twice, by two colleagues at once: one entry.
    await house.call(by.token, 'persons.set-need', { person: id, need: 'medical', met: true })
    assert.deepEqual((await waits(by)).urgent, [])
    const page = await house.get(by, id)
    assert.equal(page.urgent, null)
    assert.deepEqual(
      page.events.filter(({ kind }) => kind === 'need').map(({ words }) => [words?.value, words?.method]),
      [
        ['medical', 'met'],
        ['safe-place', 'met'],
      ],
    )
    assert.deepEqual(page.contact.needs, ['safe-place', 'medical'], 'what was found then stays')
  })

  test('what is needed later is due on its own day, and is late the day after', async () => {
    const house = stand()
    let by = await worker()
    const { persons } = await house.opens(by, {
      needs: ['none'],
      persons: [person(), person({ mode: 'counted', name: '' })],
    })
    assert.deepEqual((await waits(by)).urgent, [])
    house.kernel.clock.pass(3 * DAY)
    by = await signIn(by)
    // Of who is only counted too: the entry has no words.
    for (const id of persons)
      await house.call(by.token, 'persons.set-need', { person: id, need: 'medicine', met: false })
    assert.deepEqual(
      (await waits(by)).urgent?.map(({ since, missed }) => [since, missed]),
      [
        [now(), false],
        [now(), false],
      ],
    )
    house.kernel.clock.pass(DAY)
    by = await signIn(by)
    assert.deepEqual(
      (await waits(by)).urgent?.map(({ missed }) => missed),
      [true, true],
    )
    await house.later(0)
  })

  test('a step of a plan is due to whom it names, all else to whoever answers for the person; once done it is due to nobody', async () => {
    const house = stand()
    const by = await worker()
    const nurse = await house.admitted(house.keeper, ['case-worker'], 'Ilze Kalna')
    const id = await house.meets(by)
    await house.join(by, id, nurse)
    const steps = [
      { what: 'Doctor', who: 'ilze kalna', by: '2026-12-20' },
      { what: 'Passport', who: 'The embassy', by: '2026-12-24' },
      { what: 'A flat' },
    ]
    const { paper, version } = await plan(by, id, steps)
    assert.deepEqual(await papers(by), [
      ['step', '2026-12-24', false],
      ['plan', '2027-02-01', false],
    ])
    assert.deepEqual((await papers(nurse))?.[0], ['step', '2026-12-20', false])
    assert.deepEqual(
      (await house.get(by, id)).dues.map(({ kind, what, due }) => [kind, what, due]),
      [
        ['step', 'Doctor', '2026-12-20'],
        ['step', 'Passport', '2026-12-24'],
        ['plan', '', '2027-02-01'],
      ],
    )
    const tick = (step: number, done: boolean, more: object = {}) => ({
      person: id,
      paper,
      version,
      step,
      done,
      ...more,
    })
    await house.call(by.token, 'papers.tick', tick(0, true))
    await house.call(by.token, 'papers.tick', tick(1, true))
    assert.deepEqual(await papers(by), [['plan', '2027-02-01', false]])
    assert.deepEqual(await papers(nurse), [['plan', '2027-02-01', false]])
    const read = async () => (await house.call<{ papers: Paper[] }>(by.token, 'papers.list', { person: id })).papers[0]
    const { words } = await read()
    assert.deepEqual('steps' in words && words.steps.map(({ done }) => done), [true, true, false])
    // Ticked by mistake.
    await house.call(by.token, 'papers.tick', tick(1, false))
    assert.deepEqual((await papers(by))?.[0], ['step', '2026-12-24', false])
    assert.equal((await house.problem(by.token, 'papers.tick', tick(3, true)))?.code, 'not-found')
    assert.equal((await house.problem(by.token, 'papers.tick', tick(0, true, { version: 2 })))?.code, 'conflict')
    const other = await house.meets(by)
    assert.equal((await house.problem(by.token, 'papers.tick', tick(0, true, { person: other })))?.code, 'not-found')
  })

  test('a plan that was agreed on screen stays agreed when a step of it is done', async () => {
    const house = stand()
    const by = await worker()
    const id = await house.meets(by)
    const { paper, version } = await plan(by, id, [{ what: 'Doctor', by: '2026-12-20' }])
    await house.call(by.token, 'papers.sign', { person: id, paper, version })
    await house.call(by.token, 'papers.tick', { person: id, paper, version, step: 0, done: true })
    const { papers: all } = await house.call<{ papers: Paper[] }>(by.token, 'papers.list', { person: id })
    assert.deepEqual([all.length, all[0].signed?.by.id], [1, by.id])
  })

  test('only the newest version is due, and nothing of a closed file', async () => {
    const house = stand()
    const by = house.worker
    const id = await house.closed()
    const of = async () => (await waits(by)).papers?.filter((one) => one.person === id)
    await house.call(by.token, 'papers.assess', { person: id, words: NOTHING, reviewOn: '2027-01-05' })
    assert.deepEqual(await of(), [])
    const open = await house.meets(by)
    const first = await plan(by, open, [{ what: 'Doctor', by: '2026-12-20' }])
    await plan(by, open, [{ what: 'Doctor', by: '2026-12-28' }], { paper: first.paper })
    const due = (await waits(by)).papers?.filter((one) => one.person === open && one.kind === 'step')
    assert.deepEqual(
      due?.map((one) => one.due),
      ['2026-12-28'],
    )
  })
})
