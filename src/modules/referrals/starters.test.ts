import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../test/houses/kernel.ts'
import { filledIn, keep, problem, search, servicesStand } from '../../../test/houses/services.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { HELPLINES } from '../reports/helplines/numbers.ts'
import type { ServiceStarter } from './shapes.ts'
import { serviceStarters } from './starters.ts'

const digits = (phone: string) => phone.replace(/\D/g, '')

test('each line names a page and a day, and no number stands twice', () => {
  const all = serviceStarters()
  assert.ok(all.length > 0)
  assert.equal(new Set(all.map(({ phone }) => digits(phone))).size, all.length)
  for (const { source, date } of all) assert.ok(source.startsWith('https://') && date <= '2026-12-01', source)
})

test('a line against trafficking is the same one that the pages for anybody would show once it was called', () => {
  const lines = Object.values(HELPLINES)
    .flat()
    .map(({ tel }) => digits(tel))
  const national = serviceStarters().filter(({ country, name }) => country !== null && !name.includes('Commission'))
  assert.deepEqual(
    national.map(({ phone }) => digits(phone)).filter((phone) => !lines.includes(phone)),
    [],
  )
})

onDatabases('beginning a directory of services', servicesStand, (stand) => {
  const listed = async (): Promise<readonly ServiceStarter[]> =>
    (
      await done<{ starters: ServiceStarter[] }>(stand().kernel, {
        actor: stand().anna,
        operation: 'services.starters',
        input: {},
      })
    ).starters

  test('what was entered is offered no more', async () => {
    const before = await listed()
    // Written another way it is the same number.
    await keep(stand(), stand().anna, filledIn({ name: 'Entered', phone: `(${before[2].phone.replaceAll(' ', '-')})` }))
    const after = await listed()
    assert.equal(after.length, before.length - 1)
    assert.ok(!after.some(({ name }) => name === before[2].name))
  })

  test('a line that nobody has entered is found by nobody', async () => {
    const names = new Set((await listed()).map(({ name }) => name))
    const { services } = await search(stand(), stand().other)
    assert.ok(!services.some(({ name }) => names.has(name)))
  })

  test('whoever looks for services sees them, and nobody else', async () => {
    for (const role of ['hotline', 'intake-officer'] as const) {
      const actor = await stand().ours.member([role])
      const { starters } = await done<{ starters: ServiceStarter[] }>(stand().kernel, {
        ...{ actor, operation: 'services.starters', input: {} },
      })
      assert.ok(starters.length > 0, role)
    }
    const interpreter = await stand().ours.member(['interpreter'])
    assert.equal((await problem(stand(), interpreter, 'services.starters', {}))?.code, 'not-permitted')
  })
})
