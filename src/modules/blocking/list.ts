import { createHash } from 'node:crypto'
import { daysAfter } from '../../kernel/clock.ts'
import type { Contents, Entry, Tombstone } from './entry.ts'

/** The whole order beside each entry: an operator must be able to say on what ground it blocks (Art. 4(1) Regulation (EU) 2015/2120). */
export function jsonList({ agency, serial, since, entries, gone }: Contents): string {
  const list = {
    format: 'ausma-blocks',
    version: 1,
    agency,
    serial,
    since,
    entries: entries.map(({ id, serial, changedAt, order }) => ({ id, serial, changedAt, ...order })),
    // Ids alone: what is not blocked any more is nobody's list.
    gone: gone.map(({ id, serial, changedAt }) => ({ id, serial, changedAt })),
  }
  return `${JSON.stringify(list, null, 1)}\n`
}

/** TLP:AMBER, one of the markings that STIX 2.1 itself defines (7.2.1.4). */
const AMBER = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'

// One moment for all bundles of an agency: an object whose times hung on what else is in its bundle would be two versions of one (3.6).
const SINCE = '2020-01-01T00:00:00.000Z'

/** A STIX 2.1 bundle: an indicator for each entry, said by the agency; what has left comes as revoked. */
export function stixBundle(contents: Contents): string {
  const { agency, entries, gone } = contents
  const identity = `identity--${agency.id}`
  const bundle = {
    type: 'bundle',
    id: `bundle--${idFrom(JSON.stringify([agency.id, contents.serial, contents.since, [...entries, ...gone].map(({ id }) => id)]))}`,
    objects: [
      {
        type: 'identity',
        spec_version: '2.1',
        id: identity,
        created: SINCE,
        modified: SINCE,
        name: agency.name,
        identity_class: 'organization',
      },
      ...entries.map((entry) => indicator(entry, identity, false)),
      ...gone.map((entry) => indicator(entry, identity, true)),
    ],
  }
  return `${JSON.stringify(bundle, null, 1)}\n`
}

/** Said by the agency, not by this program: whoever reads it must know whose order it is. */
function indicator({ id, changedAt, order }: Entry | Tombstone, identity: string, revoked: boolean) {
  // The last day counts whole, so an indicator holds until the next one begins.
  const validUntil = momentOf(daysAfter(order.expires, 1))
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${id}`,
    created_by_ref: identity,
    created: momentOf(order.issued),
    modified: changedAt,
    // An indicator that is revoked must not be matched any more (STIX 2.1, 3.6).
    revoked,
    name: `Ordered block: ${order.value}`,
    description: `${order.authority}, ${order.number}, ${order.law}. Appeals: ${order.appealTo}`,
    indicator_types: ['malicious-activity'],
    pattern: patternOf(order),
    pattern_type: 'stix',
    pattern_version: '2.1',
    // The order's own days, not those of this list: it holds from when it was given.
    valid_from: momentOf(order.issued),
    valid_until: validUntil,
    external_references: [{ source_name: order.authority, external_id: order.number }],
    object_marking_refs: [AMBER],
  }
}

function patternOf({ scope, value }: Entry['order']): string {
  // STIX 2.1, 9.6: quotes and back slashes in a string are escaped.
  const quoted = `'${value.replace(/[\\']/g, (sign) => `\\${sign}`)}'`
  if (scope === 'url') return `[url:value = ${quoted}]`
  if (scope === 'host') return `[domain-name:value = ${quoted}]`
  // In LIKE an underscore stands for any sign (9.6.1), and nothing escapes it: a neighbour's name would be blocked as well.
  const below = value.includes('_')
    ? String.raw`MATCHES '\\.${value.replaceAll('.', String.raw`\\.`)}$'`
    : `LIKE '%.${value}'`
  return `[domain-name:value = ${quoted} OR domain-name:value ${below}]`
}

const momentOf = (day: string): string => `${day}T00:00:00.000Z`

/** An id from a text, so that the same contents are the same bundle. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  // In the form of version 5, which names things by a hash: the schema of STIX takes none of the later versions.
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
