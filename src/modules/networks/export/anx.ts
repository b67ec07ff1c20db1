import { type Attributes, element } from '../../../kernel/xml.ts'
import type { Network, NetworkEdge, NetworkNode } from '../network.ts'
import { remarkOn } from './remark.ts'

// What i2 Analyst's Notebook reads as a chart exchange file. i2 publishes no free schema; names and order follow files that it
// wrote and the open writer anxwritter (MIT): collections before items, CardCollection before LinkStyle, references by XML id, grades by place.

const ENTITY_TYPES: Record<NetworkNode['kind'], string> = {
  lead: 'Lead',
  contact: 'Contact point',
  organiser: 'Organiser (cluster of contact points)',
}
const LINK_TYPES: Record<NetworkEdge['kind'], string> = {
  uses: 'Uses',
  organiser: 'Belongs to the cluster',
  wording: 'Same wording',
}
/** How sure a link is is a person's word alone; what nobody decided is tentative. */
const STRENGTHS = {
  confirmed: ['Confirmed', 'DotStyleSolid'],
  proposed: ['Tentative', 'DotStyleDashed'],
  cut: ['Unconfirmed', 'DotStyleDotted'],
} as const
const CLASSES = [
  ['kind', 'Contact kind', 'AttText'],
  ['size', 'Size', 'AttNumber'],
  ['community', 'Community', 'AttNumber'],
  ['firstSeen', 'First seen', 'AttText'],
  ['lastSeen', 'Last seen', 'AttText'],
  ['decision', 'Decision', 'AttText'],
] as const
type Class = (typeof CLASSES)[number][0]

/** Grades that an analyst may give in the chart, of a source and of what it says: the four by four of European police. None is given here. */
const GRADES = {
  GradeOne: [
    'A: no doubt about the source',
    'B: source mostly reliable',
    'C: source mostly unreliable',
    'X: source cannot be assessed',
  ],
  GradeTwo: [
    '1: accuracy not in doubt',
    '2: known to the source, not to who reports it',
    '3: not known to the source, but corroborated',
    '4: not known to the source, not corroborated',
  ],
} as const
/** What cards name as their source. */
const SOURCE = 'Ausma'

/** XML ids, one for each thing that others refer to. */
class Ids {
  private last = 0
  private readonly known = new Map<string, string>()

  of(thing: string): string {
    const known = this.known.get(thing)
    if (known !== undefined) return known
    const id = `ID${++this.last}`
    this.known.set(thing, id)
    return id
  }
}

const collection = (name: string, item: string, rows: readonly Attributes[]): string =>
  element(name, {}, ...rows.map((row) => element(item, row)))

/** A list of words to choose from; Analyst's Notebook asks for an id on each. */
const strings = (ids: Ids, name: string, texts: readonly string[]): string =>
  element(
    name,
    {},
    collection(
      'StringCollection',
      'String',
      texts.map((Text) => ({ Id: ids.of(`${name} ${Text}`), Text })),
    ),
  )

function collections(ids: Ids): string {
  // Left out, `ShowValue` means no, and nobody would see a value on the chart.
  const user = { IsUser: 'true', UserCanAdd: 'true', UserCanRemove: 'true', ShowValue: 'true' }
  const types = (of: string, names: readonly string[]) => names.map((Name) => ({ Id: ids.of(`${of} ${Name}`), Name }))
  return [
    collection(
      'StrengthCollection',
      'Strength',
      Object.values(STRENGTHS).map(([Name, DotStyle]) => ({ Id: ids.of(`strength ${Name}`), Name, DotStyle })),
    ),
    ...Object.entries(GRADES).map(([name, grades]) => strings(ids, name, grades)),
    // A source type that is not listed cannot be chosen for another card of the chart.
    strings(ids, 'SourceHints', [SOURCE]),
    collection(
      'AttributeClassCollection',
      'AttributeClass',
      CLASSES.map(([key, Name, Type]) => ({ Id: ids.of(`class ${key}`), Name, Type, ...user })),
    ),
    collection('EntityTypeCollection', 'EntityType', types('entity', Object.values(ENTITY_TYPES))),
    collection('LinkTypeCollection', 'LinkType', types('link', Object.values(LINK_TYPES))),
  ].join('')
}

function summary(network: Network): string {
  const field = (Type: string, Field: string) => element('Field', { Type, Field })
  const remark = field('SummaryFieldComments', remarkOn(network))
  return element(
    'Summary',
    {},
    element('FieldCollection', {}, field('SummaryFieldTitle', 'Network of leads, Ausma'), remark),
  )
}

function attributes(ids: Ids, values: Partial<Record<Class, string | number | null>>): string {
  const rows = CLASSES.flatMap(([key, AttributeClass]) => {
    const Value = values[key] ?? null
    return Value === null ? [] : [{ AttributeClass, AttributeClassReference: ids.of(`class ${key}`), Value }]
  })
  return rows.length === 0 ? '' : collection('AttributeCollection', 'Attribute', rows)
}

/** A day without a time. */
const dated = (day: string | null): Attributes =>
  day === null ? {} : { DateSet: 'true', DateTime: `${day}T00:00:00.000` }

/** The layout's unit square in units of a chart. */
const CHART = 2000

function entityItem(ids: Ids, number: number, node: NetworkNode): string {
  const { id, kind, label, contactKind, size, community, firstSeen, lastSeen } = node
  const type = ENTITY_TYPES[kind]
  const style = element('IconStyle', { Type: type, EntityTypeReference: ids.of(`entity ${type}`) })
  const entity = { EntityId: number, Identity: id, LabelIsIdentity: String(label === id) }
  const [X, Y] = [Math.round(node.x * CHART), Math.round(node.y * CHART)]
  return element(
    'ChartItem',
    { Id: ids.of(`node ${id}`), Label: label, ...dated(firstSeen), XPosition: X },
    element('End', { X, Y, Z: 0 }, element('Entity', entity, element('Icon', {}, style))),
    attributes(ids, { kind: contactKind, size, community, firstSeen, lastSeen }),
  )
}

function linkItem(ids: Ids, ends: readonly [number, number], edge: NetworkEdge): string {
  const { id, kind, why, decision, firstSeen, lastSeen } = edge
  const type = LINK_TYPES[kind]
  const cards = why.map((Summary) => ({ Summary, ...dated(firstSeen), SourceReference: id, SourceType: SOURCE }))
  // A tie has no direction: an arrow would say who contacted whom.
  const style = {
    ArrowStyle: 'ArrowNone',
    Strength: STRENGTHS[decision ?? 'proposed'][0],
    Type: type,
    LinkTypeReference: ids.of(`link ${type}`),
  }
  return element(
    'ChartItem',
    { Id: ids.of(`edge ${id}`), Label: type, ...dated(firstSeen) },
    element(
      'Link',
      { End1Id: ends[0], End2Id: ends[1] },
      cards.length === 0 ? '' : collection('CardCollection', 'Card', cards),
      element('LinkStyle', style),
    ),
    attributes(ids, { firstSeen, lastSeen, decision }),
  )
}

/** UTF-16, little end first, with the mark that says so: what Analyst's Notebook itself writes. */
function utf16(text: string): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/**
 * A network as a chart exchange file of i2 Analyst's Notebook (`.anx`). An edge whose ends are not among the nodes is left out.
 * Each reason is a card of its link; grades of source and information are left for whoever grades.
 */
export function writeAnx(network: Network): Uint8Array {
  const ids = new Ids()
  const numbers = new Map(network.nodes.map(({ id }, i) => [id, i + 1]))
  const links = network.edges.flatMap((edge) => {
    const [one, other] = [numbers.get(edge.from), numbers.get(edge.to)]
    return one === undefined || other === undefined ? [] : [linkItem(ids, [one, other], edge)]
  })
  const items = network.nodes.map((node) => entityItem(ids, numbers.get(node.id) as number, node))
  const version = element('ApplicationVersion', { Major: 9, Minor: 0, Point: 0, Build: 0 })
  const chart = [version, collections(ids), summary(network), element('ChartItemCollection', {}, ...items, ...links)]
  return utf16(`<?xml version="1.0" encoding="UTF-16"?>\n${element('Chart', {}, ...chart)}\n`)
}
