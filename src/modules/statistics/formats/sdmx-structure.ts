import { CRIM_THB } from '../return/code-lists.ts'
import { COMPONENTS, FLAG_CODES, type NamedCode, STATUS_CODES } from './components.ts'

// Our data structure as an SDMX-JSON 2.1 structure message, so that other programs can hold the data against it.

/** Who maintains the structure, its name and its version: another version has other parts or codes. */
export const STRUCTURE = { agency: 'AUSMA', id: 'THB_RETURN', version: '1.0.0' } as const
/** As the first columns of an SDMX-CSV file name it. */
export const STRUCTURE_ID = `${STRUCTURE.agency}:${STRUCTURE.id}(${STRUCTURE.version})`

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.1/sdmx-json-structure-schema.json'
const SCHEME = 'CS_THB_RETURN'
const STATUS_LIST = 'CL_OBS_STATUS'
const FLAG_LIST = 'CL_CONF_STATUS'

const maintained = (id: string, name: string) => ({ id, name, agencyID: STRUCTURE.agency, version: STRUCTURE.version })
const urn = (kind: string, id: string, item = '') =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${STRUCTURE.agency}:${id}(${STRUCTURE.version})${item && `.${item}`}`
const concept = (id: string) => urn('conceptscheme.Concept', SCHEME, id)
const enumerated = (list: string) => ({ enumeration: urn('codelist.Codelist', list) })
const text = (dataType: string) => ({ format: { dataType } })

const PROVISIONAL = 'Provisional: mirrors published tables, since no official list for this was to be had.'

const codelist = (id: string, name: string, codes: readonly NamedCode[], about: string) => ({
  ...maintained(id, name),
  description: about,
  codes,
})

/** Attributes of a single observation. */
const attribute = (id: string, list: string) => ({
  id,
  conceptIdentity: concept(id),
  attributeRelationship: { observation: {} },
  usage: 'mandatory',
  localRepresentation: enumerated(list),
})

const NAMES: Readonly<Record<string, string>> = {
  TIME_PERIOD: 'Year',
  OBS_VALUE: 'Count',
  OBS_STATUS: 'Status of the observation',
  CONF_STATUS: 'Confidentiality',
}

function dataStructure() {
  return {
    ...maintained(STRUCTURE.id, 'Yearly return on trafficking in human beings, Art. 19a Directive 2011/36/EU'),
    description: `${PROVISIONAL} ${CRIM_THB.title}, ${CRIM_THB.date}.`,
    dataStructureComponents: {
      dimensionList: {
        id: 'DimensionDescriptor',
        dimensions: COMPONENTS.map(({ id, list }, i) => ({
          id,
          position: i,
          conceptIdentity: concept(id),
          localRepresentation: list === null ? text('String') : enumerated(list.id),
        })),
        timeDimension: {
          id: 'TIME_PERIOD',
          conceptIdentity: concept('TIME_PERIOD'),
          localRepresentation: text('ObservationalTimePeriod'),
        },
      },
      measureList: {
        id: 'MeasureDescriptor',
        measures: [{ id: 'OBS_VALUE', conceptIdentity: concept('OBS_VALUE'), localRepresentation: text('Double') }],
      },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: [attribute('OBS_STATUS', STATUS_LIST), attribute('CONF_STATUS', FLAG_LIST)],
      },
    },
  }
}

/** The structure message. @param at when it is written */
export function sdmxStructure(at: Date): string {
  const named = Object.entries(NAMES).map(([id, name]) => ({ id, name }))
  const concepts = [...COMPONENTS.map(({ id, name }) => ({ id, name })), ...named]
  const message = {
    meta: {
      schema: SCHEMA,
      id: STRUCTURE.id,
      prepared: at.toISOString(),
      contentLanguages: ['en'],
      sender: { id: STRUCTURE.agency },
    },
    data: {
      conceptSchemes: [{ ...maintained(SCHEME, 'Concepts of the yearly return'), concepts }],
      codelists: [
        ...COMPONENTS.flatMap(({ name, list }) =>
          list === null ? [] : [codelist(list.id, name, list.codes, list.about)],
        ),
        codelist(STATUS_LIST, NAMES.OBS_STATUS, STATUS_CODES, PROVISIONAL),
        codelist(FLAG_LIST, NAMES.CONF_STATUS, FLAG_CODES, PROVISIONAL),
      ],
      dataStructures: [dataStructure()],
    },
  }
  return `${JSON.stringify(message, null, 1)}\n`
}
