import type { Entry } from '../src/modules/blocking/entry.ts'
import type { Order, OrderInput } from '../src/modules/blocking/shapes.ts'

// Invented orders: every name ends in a domain that is kept for examples.

/** An order as somebody writes it down, complete but for its addressees. */
export const orderInput = (more: Partial<OrderInput> = {}): OrderInput => ({
  scope: 'domain',
  address: 'fake-jobs.example.org',
  orderedBy: 'court',
  authority: 'Invented District Court',
  number: 'K-17/2026',
  law: 'Invented Electronic Communications Act, section 9',
  territory: ['LV'],
  addressees: [],
  redress: 'Appeal to the Invented Regional Court within ten days',
  appealTo: 'https://ausma.example/p/en/object',
  hostAsked: true,
  hostAskedOn: '2026-10-20',
  hostOutcome: 'no-answer',
  hostNotAsked: '',
  collateral: 'Nothing else: one site, one name, one owner',
  collateralOn: '2026-10-21',
  ownAdvert: false,
  evidence: 'ab'.repeat(32),
  issued: '2026-10-25',
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
  ...more,
})

export const order = (more: Partial<Order> = {}): Order => ({
  scope: 'domain',
  host: 'fake-jobs.example.org',
  value: more.host ?? 'fake-jobs.example.org',
  orderedBy: 'court',
  authority: 'Invented District Court',
  number: 'K-17/2026',
  law: 'Invented Act, section 9',
  territory: ['LV'],
  redress: 'Invented Regional Court',
  appealTo: 'https://ausma.example/p/en/object',
  hostNotice: { asked: true, on: '2026-10-20', outcome: 'no-answer' },
  collateral: { found: 'Nothing else', on: '2026-10-21' },
  evidence: 'ab'.repeat(32),
  issued: '2026-10-25',
  expires: '2026-12-31',
  reviewOn: '2026-12-01',
  ...more,
})

let count = 0
/** An entry of a feed; each has a number of its own. */
export const entry = (more: Partial<Order> = {}): Entry => {
  const serial = ++count
  const id = `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`
  return { id, serial, changedAt: '2026-11-02T08:00:00.000Z', order: order(more) }
}

export const contents = (entries: readonly Entry[], more = {}) => ({
  agency: { id: '00000000-0000-4000-8000-0000000000ff', name: 'Invented Authority' },
  serial: 1_793_000_000,
  since: 0,
  entries,
  gone: [],
  ...more,
})
