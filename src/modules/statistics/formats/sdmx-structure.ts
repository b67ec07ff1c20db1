import { CRIM_THB } from '../return/code-lists.ts'
import {
  COMPONENTS,
  FLAG_CODES,
  type NamedCode,
  RELEASE_FLAGS,
  RELEASE_STATUS,
  ROUNDED_TO,
  STATUS_CODES,
} from './components.ts'

// Our data structure as an SDMX-JSON 2.1 structure message, so that other programs can hold the data against it.

/** What has a structure: the return with its true counts, and a release of what may be told. */
export type Which = 'return' | 'release'

/** Who maintains the structures, and their version: another version has other parts or codes. */
const STRUCTURE = { agency: 'AUSMA', version: '1.0.0' } as const
const IDS: Readonly<Record<Which, string>> = { return: 'THB_RETURN', release: 'THB_RELEASE' }
const named = (id: string) => `${STRUCTURE.agency}:${id}(${STRUCTURE.version})`
/** As the first columns of an SDMX-CSV file name it. */
export const STRUCTURE_IDS: Readonly<Record<Which, string>> = { return: named(IDS.return), release: named(IDS.release) }

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.1/sdmx-json-structure-schema.json'
const SCHEMES: Readonly<Record<Which, string>> = { return: 'CS_THB_RETURN', release: 'CS_THB_RELEASE' }
/** Lists of what a cell is and whether it is told: a release has other codes, so other lists. */
const STATUS_LISTS: Readonly<Record<Which, string>> = { return: 'CL_OBS_STATUS', release: 'CL_RELEASE_STATUS' }
const FLAG_LISTS: Readonly<Record<Which, string>> = { return: 'CL_CONF_STATUS', release: 'CL_RELEASE_CONF' }

const maintained = (id: string, name: string) => ({ id, name, agencyID: STRUCTURE.agency, version: STRUCTURE.version })
const urn = (kind: string, id: string, item = '') =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${STRUCTURE.agency}:${id}(${STRUCTURE.version})${item && `.${item}`}`
const concept = (which: Which, id: string) => urn('conceptscheme.Concept', SCHEMES[which], id)
const enumerated = (list: string) => ({ enumeration: urn('codelist.Codelist', list) })
const text = (dataType: string) => ({ format: { dataType } })

const PROVISIONAL = 'Provisional: mirrors published tables, since no official list for this was to be had.'

const codelist = (id: string, name: string, codes: readonly NamedCode[], about: string) => ({
  ...maintained(id, name),
  description: about,
  codes,
})

/** Attributes of a single observation. */
const attribute = (which: Which, id: string, list: string | null) => ({
  id,
  conceptIdentity: concept(which, id),
  attributeRelationship: { observation: {} },
  usage: list === null ? 'optional' : 'mandatory',
  localRepresentation: list === null ? text('Integer') : enumerated(list),
})

const NAMES: Readonly<Record<string, string>> = {
  TIME_PERIOD: 'Year',
  OBS_VALUE: 'Count',
  OBS_STATUS: 'Status of the observation',
  CONF_STATUS: 'Confidentiality',
}
const TITLES: Readonly<Record<Which, string>> = {
  return: 'Yearly return on trafficking in human beings, Art. 19a Directive 2011/36/EU',
  release:
    'Published figures on trafficking in human beings, out of the yearly return of Art. 19a Directive 2011/36/EU',
}

function dataStructure(which: Which) {
  return {
    ...maintained(IDS[which], TITLES[which]),
    description: `${PROVISIONAL} ${CRIM_THB.title}, ${CRIM_THB.date}.`,
    dataStructureComponents: {
      dimensionList: {
        id: 'DimensionDescriptor',
        dimensions: COMPONENTS.map(({ id, list }, i) => ({
          id,
          position: i,
          conceptIdentity: concept(which, id),
          localRepresentation: list === null ? text('String') : enumerated(list.id),
        })),
        timeDimension: {
          id: 'TIME_PERIOD',
          conceptIdentity: concept(which, 'TIME_PERIOD'),
          localRepresentation: text('ObservationalTimePeriod'),
        },
      },
      measureList: {
        id: 'MeasureDescriptor',
        measures: [
          { id: 'OBS_VALUE', conceptIdentity: concept(which, 'OBS_VALUE'), localRepresentation: text('Double') },
        ],
      },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: [
          attribute(which, 'OBS_STATUS', STATUS_LISTS[which]),
          attribute(which, 'CONF_STATUS', FLAG_LISTS[which]),
          ...(which === 'release' ? [attribute(which, ROUNDED_TO, null)] : []),
        ],
      },
    },
  }
}

/** The structure message. @param at when it is written */
export function sdmxStructure(at: Date, which: Which = 'return'): string {
  const isRelease = which === 'release'
  const others = { ...NAMES, ...(isRelease && { [ROUNDED_TO]: 'The count is a multiple of this' }) }
  const concepts = [
    ...COMPONENTS.map(({ id, name }) => ({ id, name })),
    ...Object.entries(others).map(([id, name]) => ({ id, name })),
  ]
  const message = {
    meta: {
      schema: SCHEMA,
      id: IDS[which],
      prepared: at.toISOString(),
      contentLanguages: ['en'],
      sender: { id: STRUCTURE.agency },
    },
    data: {
      conceptSchemes: [
        {
          ...maintained(SCHEMES[which], isRelease ? 'Concepts of a release' : 'Concepts of the yearly return'),
          concepts,
        },
      ],
      codelists: [
        ...COMPONENTS.flatMap(({ name, list }) =>
          list === null ? [] : [codelist(list.id, name, list.codes, list.about)],
        ),
        codelist(
          STATUS_LISTS[which],
          NAMES.OBS_STATUS,
          isRelease ? [...STATUS_CODES, RELEASE_STATUS] : STATUS_CODES,
          PROVISIONAL,
        ),
        codelist(FLAG_LISTS[which], NAMES.CONF_STATUS, isRelease ? RELEASE_FLAGS : FLAG_CODES, PROVISIONAL),
      ],
      dataStructures: [dataStructure(which)],
    },
  }
  return `${JSON.stringify(message, null, 1)}\n`
}
