import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, visitor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Operation } from '../../../kernel/operation.ts'
import { permits, ROLES, type Role } from '../../accounts/index.ts'
import { followUp } from './follow-up.ts'

const WRITERS: readonly Role[] = ['analyst', 'investigator', 'labour-inspector', 'intake-officer', 'hotline']
const READERS: readonly Role[] = [...WRITERS, 'prosecutor']
const ORDERERS: readonly Role[] = ['investigator', 'labour-inspector', 'prosecutor']

/** Who may do what, written down by hand from the law and the design. */
const WHO: Readonly<Record<keyof typeof followUp, readonly Role[]>> = {
  'notices.follow': READERS,
  'notices.add-reference': WRITERS,
  'notices.remind': WRITERS,
  'notices.report': READERS,
  'reminders.list': READERS,
  'reminders.see': WRITERS,
  'remedies.lodge': WRITERS,
  'remedies.end': WRITERS,
  'statements.import': WRITERS,
  'statements.work': WRITERS,
  'statements.propose': WRITERS,
  'statements.end': WRITERS,
  'statements.retry': WRITERS,
  'statements.list': READERS,
  'statements.confirm': WRITERS,
  'statements.refuse': WRITERS,
  'independence.get': READERS,
  'independence.set': WRITERS,
  'platforms.list': READERS,
  'platforms.get': READERS,
  'preservations.ask': WRITERS,
  // The prosecutor alone: who wants the evidence does not decide how long others are harmed by it.
  'preservations.decide': ['prosecutor'],
  'preservations.end': WRITERS,
  'preservations.list': READERS,
  // Who names the law is not who orders by it.
  'powers.add': ['administrator'],
  'powers.end': ['administrator'],
  'powers.list': ROLES,
  'orders.draft': ORDERERS,
  'orders.edit': ORDERERS,
  'orders.issue': ORDERERS,
  'orders.effect': ORDERERS,
  'orders.inform': ORDERERS,
  'orders.withdraw': ORDERERS,
  'orders.list': READERS,
}

type Name = keyof typeof followUp
const NAMES = Object.keys(followUp) as Name[]
const of = (name: Name) => followUp[name] as unknown as Operation

const somebody = (roles: readonly string[]): Actor => ({
  kind: 'member',
  id: newId(),
  agency: newId(),
  roles,
  session: newId(),
  confirmedAt: 0,
  keys: null as never,
})

test('each role may what is written down for it, and nothing else', () => {
  for (const name of NAMES) {
    const { permission, purpose } = of(name)
    const may = ROLES.filter((role) => permits(somebody([role]), permission, purpose))
    assert.deepEqual(may.toSorted(), WHO[name].toSorted(), name)
  }
})

test('nobody without an account of the agency comes after notices: no visitor, no reporter, no program of others', () => {
  const outside: Actor[] = [visitor, { kind: 'reporter', id: newId(), agency: newId() } as unknown as Actor]
  for (const scope of ['report:file', 'offer:check', 'notice:read'])
    outside.push({ kind: 'client', id: newId(), agency: newId(), roles: [scope] } as unknown as Actor)
  for (const name of NAMES)
    for (const actor of outside)
      assert.ok(!permits(actor, of(name).permission, of(name).purpose), `${name} ${actor.kind}`)
})

test('what cannot be taken back is confirmed with the second factor', () => {
  // An order binds, and content that stays up goes on doing harm.
  assert.deepEqual(
    NAMES.filter((name) => of(name).confirm === 'mfa'),
    ['preservations.decide', 'orders.issue'],
  )
})

test('what undoes or denies something says why', () => {
  assert.deepEqual(
    NAMES.filter((name) => of(name).reason === true),
    ['statements.refuse', 'preservations.end', 'powers.add', 'powers.end', 'orders.withdraw'],
  )
})

test('steps of the program are offered to nobody', () => {
  assert.deepEqual(
    NAMES.filter((name) => of(name).internal === true),
    ['notices.remind', 'statements.work', 'statements.propose', 'statements.end'],
  )
})

test('what leaves the house is told as disclosure, what is only looked at as consultation', () => {
  const told = (verb: string) => NAMES.filter((name) => of(name).verb === verb)
  // The end of a request to keep content goes to the service as the request did.
  assert.deepEqual(told('disclosure'), ['preservations.decide', 'preservations.end', 'orders.issue', 'orders.inform'])
  assert.deepEqual(told('erasure'), ['statements.end'])
  assert.deepEqual(told('collection'), ['statements.import', 'statements.propose', 'statements.retry'])
  for (const name of told('consultation')) assert.match(name, /\.(list|get|follow|report|work)$/, name)
})

test('laws are kept in administration, all else is prevention', () => {
  for (const name of NAMES)
    assert.equal(of(name).purpose, name.startsWith('powers.') ? 'administration' : 'prevention', name)
})
