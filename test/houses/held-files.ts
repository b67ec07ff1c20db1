import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { Member } from '../../src/kernel/actor.ts'
import { execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type CasesHouse, REASON } from './cases.ts'
import { done } from './kernel.ts'

/** What is said when a hold is lifted. */
export const TEXT = 'The court has decided.'

/** Somebody as a line of another system's file. */
export const LINE = {
  prs_FirstName: 'Importa',
  prs_SecondName: 'Kepta',
  prs_Birthdate: '2001-04-05',
  prs_Gender: 'Feminine',
  prs_Citizenship: 'RO',
  prs_PrimaryLanguage: 'ron',
  vic_TraffickingStatus: 'Possible',
  vic_TypeOfExploitation: 'ForcedLabour',
  vic_MethodsOfControl: 'DebtBondage',
  vic_LocationOfExploitation: 'Invented Nursery',
}

/** What tests do with files that are closed or held. */
export function heldFiles(stand: () => CasesHouse) {
  const does = <T = unknown>(operation: string, id: string, more: object = {}, by = stand().worker) =>
    stand().call<T>(by.token, operation, { person: id, ...more }, REASON)
  const refused = (operation: string, id: string, more: object = {}, by = stand().worker) =>
    stand().problem(by.token, operation, { person: id, ...more }, REASON)
  const why = async (...what: Parameters<typeof refused>) => (await refused(...what))?.fields[0]?.message
  const keeping = async (id: string) => (await stand().get(stand().worker, id)).keeping
  /** How many files wait for a decision, for whoever looks. */
  const waits = async (by = stand().worker) =>
    (await stand().call<{ keeping: number }>(by.token, 'persons.waiting')).keeping
  const member = async (token: string) => (await stand().member(token)) as Member

  /** A closed file that is held. */
  async function held(more: object = {}) {
    const id = await stand().closed(more)
    await does('persons.hold', id)
    return id
  }
  /** Asked by the worker; gives how a colleague agrees. */
  async function asksToLift(id: string) {
    const house = stand()
    const call = { operation: 'persons.lift-hold', input: { person: id, text: TEXT } }
    const asked = await execute(house.kernel, { ...call, actor: await member(house.worker.token) })
    assert.equal(asked.kind, 'waits')
    const approval = asked.kind === 'waits' ? asked.approval : ''
    return async (by = house.authority) => ({ ...call, actor: await member(by.token), approval })
  }
  const lift = async (id: string) => done(stand().kernel, await (await asksToLift(id))())
  return { does, refused, why, keeping, waits, member, held, asksToLift, lift }
}

/** A photograph of somebody as a page would send it. */
export function photoOf(person: string) {
  const [file, key] = [newId(), randomBytes(32).toString('base64url')]
  return {
    ...{ person, kind: 'photo', file, key, sha256: key, size: 2048, type: 'image/jpeg' },
    ...{ scan: { verdict: 'clean', by: 'Test scanner' }, about: '', ground: 'consent', how: 'She agreed' },
  }
}

/** Keeps a photograph of somebody whom the worker met. */
export const keepsPhoto = (house: CasesHouse, person: string) =>
  house.call<{ media: string }>(house.worker.token, 'media.keep', photoOf(person), REASON)
