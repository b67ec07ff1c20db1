import type { Member } from '../../src/kernel/actor.ts'
import { operations as accounts, permits } from '../../src/modules/accounts/index.ts'
import { operations } from '../../src/modules/referrals/index.ts'
import type { SearchOutput, ServicePage } from '../../src/modules/referrals/shapes.ts'
import type { TestDatabase } from '../run/databases.ts'
import { done, problemOf, type TestAgency, type TestKernel, testAgency, testKernel } from './kernel.ts'

/** Two agencies that keep services, in one house. */
export type ServicesStand = {
  readonly database: TestDatabase
  readonly kernel: TestKernel
  readonly ours: TestAgency
  readonly theirs: TestAgency
  /** Case workers, one of each. */
  readonly anna: Member
  readonly other: Member
}

export async function servicesStand(database: TestDatabase): Promise<ServicesStand> {
  const kernel = testKernel(database, {
    operations: { ...accounts, ...operations },
    jobs: {},
    permits,
    now: new Date('2026-11-24T20:00:00Z'),
  })
  const [ours, theirs] = [await testAgency(kernel), await testAgency(kernel)]
  const [anna, other] = [await ours.member(['case-worker']), await theirs.member(['case-worker'])]
  return { database, kernel, ours, theirs, anna, other }
}

export const ADDRESS = '12 Invented Lane, second door'

/** A shelter that never was. */
export const filledIn = (more: object = {}) => ({
  name: 'House at the lake',
  needs: ['shelter', 'psychological'],
  languages: ['lv', 'ru', 'uk'],
  sexes: ['female'],
  ages: ['adult'],
  access: ['step-free'],
  withChildren: true,
  country: 'LV',
  town: 'Valmiera',
  phone: '+371 20 000 147',
  email: 'house@example.org',
  hours: [{ day: 2, from: '08:00', to: '00:00' }],
  zone: 'Europe/Riga',
  conditions: 'No stay longer than six months.',
  places: 6,
  address: ADDRESS,
  ...more,
})

export const keep = async ({ kernel }: Pick<ServicesStand, 'kernel'>, actor: Member, more: object = {}) =>
  (await done<{ service: string }>(kernel, { actor, operation: 'services.save', input: filledIn(more) })).service

export const search = ({ kernel }: Pick<ServicesStand, 'kernel'>, actor: Member, input: object = {}) =>
  done<SearchOutput>(kernel, { actor, operation: 'services.search', input })

export const page = ({ kernel }: Pick<ServicesStand, 'kernel'>, actor: Member, service: string) =>
  done<ServicePage>(kernel, { actor, operation: 'services.get', input: { service } })

export const problem = (
  { kernel }: Pick<ServicesStand, 'kernel'>,
  actor: Member,
  operation: string,
  input: object,
  reason?: string,
) => problemOf(kernel, { actor, operation, input, ...(reason === undefined ? {} : { reason }) })
