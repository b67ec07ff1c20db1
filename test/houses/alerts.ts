import { system } from '../../src/kernel/actor.ts'
import type { Operations } from '../../src/kernel/operation.ts'
import { outboxKey } from '../../src/kernel/queue.ts'
import { openJson } from '../../src/kernel/vault/seal.ts'
import { planAlerts } from '../../src/modules/alerts/index.ts'
import { jobs, operations } from '../../src/operations.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { House, Person } from './accounts.ts'
import { as, done } from './kernel.ts'
import { SharesHouse } from './shares.ts'

/** Agencies of any room, whose tables a test may read past row security. */
type Told = House & Pick<SharesHouse, 'rows'>

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** How somebody is told, in Latvia and in English; a test says what matters to it. */
export const CHOICE = {
  ...{ address: 'anna@authority.example', pace: 'at-once', hour: 8, zone: 'Europe/Riga', language: 'en' },
} as const

const permissionOf = (name: string) => (operations as Operations)[name]?.permission ?? null

/** Agencies that share, with everything the system does. */
export const openAlerts = (database: TestDatabase): Promise<SharesHouse> =>
  SharesHouse.with(database, { operations, jobs })

/** What the program does for an agency every few minutes: it looks, and runs what was queued. @returns the letters that go out */
export async function looks(house: Told, agency: string): Promise<readonly Letter[]> {
  const { kernel } = house
  await as(kernel, system(agency), (db) => planAlerts(db, agency, house.now(), permissionOf))
  const queued = await house.rows(`delete from jobs where job = 'send-alerts' returning input::text as input`)
  for (const { input } of queued)
    await done(kernel, { actor: system(agency), operation: 'alerts.send', input: JSON.parse(String(input)) })
  return letters(house)
}

/** The letters that wait to leave, which are taken out. */
export async function letters(house: Told): Promise<readonly Letter[]> {
  const rows = await house.rows('delete from outbox returning id, sealed')
  return rows
    .map(({ id, sealed }) => openJson<Letter>(outboxKey(house.kernel.secret), sealed as Uint8Array, `outbox ${id}`))
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
}

/** Somebody chooses to be told; the letter that says so is taken out. */
export async function chooses(house: Told, who: Person, more: object = {}): Promise<void> {
  await house.call(who.token, 'alerts.choose', { choice: { ...CHOICE, ...more } })
  await letters(house)
}
