import { createHash } from 'node:crypto'
import type { IndexedItem, PackedEntry } from '../shapes.ts'
import { en } from '../words/en.ts'
import type { Plan } from './plan.ts'

// The index in CASE/UCO 1.4.0 (caseontology.org), as JSON-LD: what programs of other houses read.

type Node = Readonly<Record<string, unknown>>

const CONTEXT = {
  kb: 'http://example.org/kb/',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-tool': 'https://ontology.unifiedcyberontology.org/uco/tool/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** RFC 9562, appendix A: the namespace of URIs. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/**
 * The number of something, made of its kind and of our number of it. UCO 1.4.0 asks for UUIDs of versions up to 5, and ours are of
 * later ones.
 */
function ref(kind: string, ...of: readonly string[]) {
  const bytes = createHash('sha1')
    .update(NAMESPACE)
    .update(`urn:ausma:${kind}:${of.join(':')}`)
    .digest()
  bytes[6] = (bytes[6] & 0x0f) | 0x50
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const uuid = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
  return { '@id': `kb:${kind}-${uuid}` }
}
const moment = (iso: string) => ({ '@type': 'xsd:dateTime', '@value': iso })
const whole = (value: number) => ({ '@type': 'xsd:integer', '@value': String(value) })

/** The text of `case.jsonld`. */
export function caseText(plan: Plan): string {
  const { index, keys } = plan
  const people = new Map([
    ...keys.flatMap(({ member, name }) => (member === null ? [] : [[member, name] as const])),
    ...index.items.map(({ takenBy }) => [takenBy.id, takenBy.name] as const),
    ...[index.by, ...(index.approvedBy ? [index.approvedBy] : [])].map(({ id, name }) => [id, name] as const),
  ])
  const graph = [
    bundleNode(plan),
    ...[...people].map(([id, name]) => ({ ...ref('person', id), '@type': 'uco-identity:Person', ...named(name) })),
    { ...ref('organization', index.agency.id), '@type': 'uco-identity:Organization', ...named(index.agency.name) },
    ...index.items.flatMap((item) => itemNodes(item, plan)),
    ...originals(plan).map((id) => ({ ...ref('file', id), '@type': 'uco-observable:File' })),
  ]
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 1)}\n`
}

const named = (name: string | null) => (name === null ? {} : { 'uco-core:name': name })

/** Originals that are named and do not go along. */
const originals = ({ index }: Plan): readonly string[] => [
  ...new Set(index.items.flatMap(({ original }) => (original === null ? [] : [original.id]))).difference(
    new Set(index.items.map(({ id }) => id)),
  ),
]

const bundleNode = ({ index }: Plan): Node => ({
  ...ref('bundle', index.number),
  '@type': 'uco-core:Bundle',
  'uco-core:name': `Ausma evidence bundle ${index.number}`,
  'uco-core:description': en.excerpt,
  'uco-core:objectCreatedTime': moment(index.madeAt),
  'uco-core:object': index.items.flatMap(({ id }) => [ref('file', id), ref('provenance-record', id)]),
})

function itemNodes(item: IndexedItem, plan: Plan): readonly Node[] {
  const entries = plan.logs.find((log) => log.item === item.id)?.entries ?? []
  return [
    fileNode(item),
    {
      ...ref('provenance-record', item.id),
      '@type': 'case-investigation:ProvenanceRecord',
      'case-investigation:exhibitNumber': `${item.at}`,
      'uco-core:description': item.note || en.kinds[item.kind],
      'uco-core:object': [ref('file', item.id)],
    },
    ...(item.tool === null ? [] : [{ ...ref('tool', item.id), '@type': 'uco-tool:Tool', 'uco-core:name': item.tool }]),
    ...entries.map((entry) => actionNode(item, entry)),
    ...derivation(item),
  ]
}

const fileNode = (item: IndexedItem): Node => ({
  ...ref('file', item.id),
  '@type': 'uco-observable:File',
  ...named(item.name),
  'uco-core:hasFacet': [
    {
      ...ref('file-facet', item.id),
      '@type': 'uco-observable:FileFacet',
      'uco-observable:fileName': item.file.split('/').at(-1),
      'uco-observable:filePath': item.file,
      'uco-observable:sizeInBytes': whole(item.size),
    },
    {
      ...ref('content-data-facet', item.id),
      '@type': 'uco-observable:ContentDataFacet',
      'uco-observable:mimeType': item.type,
      'uco-observable:sizeInBytes': whole(item.size),
      'uco-observable:hash': [
        {
          ...ref('hash', item.id),
          '@type': 'uco-types:Hash',
          'uco-types:hashMethod': 'SHA256',
          'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': item.sha256 },
        },
      ],
    },
  ],
})

/** An entry of the log of custody; the first of them kept the item. */
function actionNode(item: IndexedItem, { id, at, by, kind }: PackedEntry): Node {
  const isFirst = kind === 'captured'
  return {
    ...ref('investigative-action', id),
    '@type': 'case-investigation:InvestigativeAction',
    'uco-core:name': kind,
    'uco-core:description': en.entries[kind],
    'uco-action:startTime': moment(at),
    ...(by === null ? {} : { 'uco-action:performer': ref('person', by) }),
    ...(isFirst && item.tool !== null ? { 'uco-action:instrument': [ref('tool', item.id)] } : {}),
    ...(isFirst
      ? { 'uco-action:result': [ref('file', item.id), ref('provenance-record', item.id)] }
      : { 'uco-action:object': [ref('file', item.id)] }),
  }
}

/** Of a working copy: what it was made of. */
const derivation = ({ id, way, original }: IndexedItem): readonly Node[] =>
  original === null
    ? []
    : [
        {
          ...ref('relationship', id, original.id),
          '@type': 'uco-observable:ObservableRelationship',
          'uco-core:source': [ref('file', id)],
          'uco-core:target': [ref('file', original.id)],
          'uco-core:kindOfRelationship': `${way === null ? 'Copy' : en.ways[way]} of`,
          'uco-core:isDirectional': { '@type': 'xsd:boolean', '@value': 'true' },
        },
      ]
