import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { hidden } from '../../../test/browser/public-pages.ts'
import type { Person } from '../../../test/houses/accounts.ts'
import { SeveralHouse, type Taking } from '../../../test/houses/several.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { sampleInputs } from '../../../test/samples/input.ts'
import { asProblem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import type { AnyOperation } from '../../kernel/operation.ts'
import { RIGHTS, type Role } from '../../modules/accounts/index.ts'
import { jobs, operations } from '../../operations.ts'

// Two houses in which the same is done, but that in one of them the report went to two more agencies, was answered there and taken back from
// all. Whatever somebody of the first agency asks, in whatever role, the answers must be the same: else they say that there is another copy.

const TEXT = 'Nine people live in a container behind the harbour. One of them calls from +371 20000003.'
/** Two of the first agency beside who founded the house: one with all its content open, and one who oversees. */
const SEATS: readonly (readonly Role[])[] = [
  ['administrator'],
  ['intake-officer', 'hotline', 'analyst', 'case-worker', 'referral-desk', 'investigator', 'custodian'],
  ['data-protection-officer', 'auditor', 'coordinator'],
]
/**
 * What shows of the audit's chain, which is one for the whole house, how long it is. So an auditor sees that something was done somewhere, as
 * whenever anybody of any agency does anything, and nothing of what.
 */
const OF_THE_HOUSE: readonly string[] = ['audit.export', 'audit.verify', 'audit.show-heads']

/** Whether somebody may ask for it; what everybody may ask of themselves is asked by one. */
function mayAsk(roles: readonly Role[], { permission, purpose }: AnyOperation): boolean {
  return roles.some((role) => {
    const rights: { permissions: readonly string[]; purposes: readonly string[] } = RIGHTS[role]
    return rights.permissions.includes(permission) && rights.purposes.includes(purpose)
  })
}

const declared = operations as Readonly<Record<string, AnyOperation>>
const READING = Object.keys(declared)
  .filter((name) => declared[name]?.verb === 'consultation' && !OF_THE_HOUSE.includes(name))
  .toSorted()

class World {
  readonly house: SeveralHouse
  readonly people: readonly Person[]
  private readonly database: TestDatabase
  private readonly server: Awaited<ReturnType<typeof testServer>>

  private constructor(house: SeveralHouse, people: readonly Person[], database: TestDatabase, server: World['server']) {
    this.house = house
    this.people = people
    this.database = database
    this.server = server
  }

  static async open(): Promise<World> {
    const database = await openTestDatabase('server')
    const house = await SeveralHouse.open(database)
    Object.assign(house.kernel, { operations, jobs })
    const [, content, overseeing] = SEATS as readonly [unknown, readonly Role[], readonly Role[]]
    // Each with a name of their own: those of one name stand in the order of numbers that chance made.
    const reader = await house.admitted(house.keeper, content, 'Agate Reader')
    const overseer = await house.colleague(house.keeper, overseeing, 'Berta Overseer')
    return new World(house, [house.keeper, reader, overseer], database, await testServer(house.kernel))
  }

  async close() {
    await this.server.close()
    await this.database.close()
  }

  async post(path: string, fields: Record<string, string>) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' }
    const body = new URLSearchParams(fields).toString()
    return ask(this.server.port, { method: 'POST', path, headers, body })
  }

  async sends(to: readonly Taking[]): Promise<string> {
    const form = (fields: Record<string, string>) => this.post('/p/en/form', fields)
    const begun = await ask(this.server.port, { path: '/p/en/form' })
    const ticks = Object.fromEntries(to.map(({ agency }) => [`to-${agency}`, 'on']))
    const desk = hidden(await form({ state: hidden(begun, 'state'), step: 'desk', go: 'urgent', ...ticks }), 'state')
    const urgent = hidden(await form({ state: desk, step: 'urgent', danger: 'soon', go: 'text' }), 'state')
    const told = hidden(await form({ state: urgent, step: 'text', text: TEXT, go: 'files' }), 'state')
    const { body } = await form({ state: told, step: 'files', go: 'send' })
    return /id="copy" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail(body.slice(-900))
  }

  /** All that the people of the first agency are answered, each with its operation and who asked. */
  async answers(report: string): Promise<readonly string[]> {
    const said: string[] = []
    for (const [who, { token }] of this.people.entries())
      for (const name of READING.filter((one) => mayAsk(SEATS[who] ?? [], declared[one] as AnyOperation)))
        for (const input of inputsFor(declared[name] as AnyOperation, report))
          said.push(`${who} ${name} ${await this.answer(token, name, input)}`)
    return said
  }

  private async answer(token: string, operation: string, input: unknown): Promise<string> {
    const actor = await this.house.actor(token)
    try {
      const done = await execute(this.house.kernel, {
        actor,
        operation,
        input,
        reason: 'as both worlds do',
        address: `${Math.random()}`,
      })
      return plain(JSON.stringify(done))
    } catch (error) {
      const { code, message } = asProblem(error)
      return plain(`${code} ${message}`)
    }
  }
}

/** Nothing at all, and what an operation asks for with the report's number in it; once where they are the same. */
function inputsFor({ input }: AnyOperation, report: string): readonly unknown[] {
  const [sample] = sampleInputs(input, report)
  const isEmpty = JSON.stringify(sample) === '{}'
  return [...(isEmpty || !input.safeParse({}).success ? [] : [{}]), sample]
}

/** Without what chance made: numbers of records, keys, salts, challenges; and without places in the chain of the whole house. */
const plain = (text: string): string =>
  text
    .replaceAll(/(\\*"(?:code|fingerprint|seq|next)\\*"): ?(?:\\*"[^"\\]*\\*"|\d+)/g, '$1:?')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
    .replaceAll(/[A-Za-z0-9_-]{40,}={0,2}/g, '*')
    .replaceAll(/person\d+@/g, 'person@')

describe('one of several agencies that got a report, and one that got it alone', () => {
  let alone: World
  let several: World
  const received: string[] = []
  const words: string[] = []
  const both = () => [alone, several] as const
  const first = ({ house }: World) => house.all[0] as Taking
  before(async () => {
    alone = await World.open()
    several = await World.open()
  })
  after(async () => {
    await alone?.close()
    await several?.close()
  })
  const same = async (when: string) => {
    const [one, other] = [await alone.answers(received[0] ?? ''), await several.answers(received[1] ?? '')]
    const differ = one.flatMap((answer, at) =>
      answer === other[at] ? [] : [`${when}: ${differing(answer, other[at] ?? '')}`],
    )
    assert.deepEqual(differ, [])
    return one
  }

  test('are answered the same when it was read there, and answered or closed by the others', async () => {
    words.push(await alone.sends([first(alone)]), await several.sends(several.house.all))
    for (const world of both()) received.push((await world.house.reportAt(first(world), TEXT)).id)
    const [, shelter, police] = several.house.all as [Taking, Taking, Taking]
    const { id } = await several.house.reportAt(shelter, TEXT)
    await several.house.call(shelter.officer.token, 'reports.answer', { report: id, text: 'Come on Monday.' })
    const closing = { report: (await several.house.reportAt(police, TEXT)).id, as: 'not-for-us' }
    await several.house.call(police.officer.token, 'reports.close', closing, 'Another agency looks at it.')
    const said = await same('read')
    assert.ok(said.some((answer) => answer.includes('reports.get') && answer.includes('Nine people')))
  })

  test('are answered the same when it was taken back, from it alone or from all', async () => {
    for (const [at, world] of both().entries()) {
      const page = await world.post('/p/en/return', { words: words[at] ?? '' })
      const asked = await world.post('/p/en/return', { state: hidden(page, 'state'), go: 'withdraw' })
      await world.post('/p/en/return', { state: hidden(asked, 'state'), go: 'withdraw-yes' })
    }
    await same('taken back')
  })
})

/** Where two answers part, with some of what stands around it. */
function differing(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return `${one.slice(0, 60)} … ${one.slice(Math.max(0, at - 60), at + 60)} ≠ ${other.slice(Math.max(0, at - 60), at + 60)}`
}
