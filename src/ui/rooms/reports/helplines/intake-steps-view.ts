import type { MemberRow } from '../../../shell/contract.ts'

/** How far an agency is on the way to taking in reports. */
export type Stand = {
  /** Who may open the intake, by name. */
  readonly officers: readonly string[]
  /** Whether one of them was admitted to what is sealed: without keys nobody reads a report. */
  readonly hasKeys: boolean
  readonly colleagues: number
}

/** Roles that may set the intake (`intake:set`). */
const SETS_INTAKE = ['intake-officer', 'referral-desk']

export function standOfIntake(members: readonly Pick<MemberRow, 'name' | 'roles' | 'state' | 'keys'>[]): Stand {
  const there = members.filter(({ state }) => state === 'active')
  const officers = there.filter(({ roles }) => roles.some((role) => SETS_INTAKE.includes(role)))
  return {
    officers: officers.map(({ name }) => name),
    hasKeys: officers.some(({ keys }) => keys === 'open'),
    colleagues: there.length,
  }
}
