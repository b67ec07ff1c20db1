import { createHash } from 'node:crypto'
import type { ServiceShown } from '../shapes.ts'
import { COUNTRY_EXTENT, MAJORITY, TAXONOMIES, type TaxonomyName, WEEKDAYS, WITH_CHILDREN } from './vocabulary.ts'

// The directory of services as a page of the Human Services Data Specification 3.0 (docs.openreferral.org), in which other directories
// read it. Nothing in it tells where a house stands or how many places are free: a service has a town, and no location and no address.

type Written = Omit<ServiceShown, 'free' | 'freeSaidAt' | 'isOld' | 'opens' | 'ended' | 'own'>

/** A number that a thing without one of its own always gets again: a later file then changes it and adds no other. */
function numberOf(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16)
  // Version 8: made by a rule of our own (RFC 9562, section 5.8).
  bytes[6] = (bytes[6] & 0x0f) | 0x80
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * Some services as one page of the specification's list of services.
 * @returns an object for `JSON.stringify`
 */
export const hsdsPage = (services: readonly Written[]) => ({
  ...{ total_items: services.length, total_pages: 1, page_number: 1, size: services.length },
  ...{ first_page: true, last_page: true, empty: services.length === 0 },
  contents: services.map(serviceOf),
})

function serviceOf(service: Written) {
  const { id, name, conditions, email, phone, verifiedOn, agency } = service
  const organization = agency.name ?? name
  return {
    ...{ id, name, status: 'active', assured_date: verifiedOn },
    ...(conditions === '' ? {} : { description: conditions }),
    ...(email === '' ? {} : { email }),
    ...agesOf(service),
    organization: { id: agency.id, name: organization, description: organization },
    phones: phone === '' ? [] : [{ id: numberOf(id, 'phone'), service_id: id, number: phone }],
    languages: service.languages.map((code) => ({ id: numberOf(id, 'language', code), service_id: id, code })),
    service_areas: [
      {
        ...{ id: numberOf(id, 'area'), service_id: id, name: service.town },
        ...{ extent: service.country, extent_type: COUNTRY_EXTENT },
      },
    ],
    schedules: service.hours.map(({ day, from, to }) => ({
      ...{ id: numberOf(id, 'hours', String(day), from, to), service_id: id },
      ...{ freq: 'WEEKLY', byday: WEEKDAYS[day - 1], opens_at: from, closes_at: to },
      // An offset would be wrong for half of the year.
      description: service.zone,
    })),
    attributes: termsOf(service).map(([taxonomy, code]) => ({
      ...{ id: numberOf(id, 'term', taxonomy, code), link_id: id, link_entity: 'service' },
      taxonomy_term: {
        ...{ id: numberOf('term', taxonomy, code), code, name: code, description: `${TAXONOMIES[taxonomy]}: ${code}` },
        taxonomy: TAXONOMIES[taxonomy],
      },
    })),
  }
}

/** For whoever does not read our list. */
function agesOf({ ages }: Written) {
  if (ages.length !== 1) return {}
  return ages[0] === 'adult' ? { minimum_age: MAJORITY } : { maximum_age: MAJORITY - 1 }
}

const termsOf = ({
  needs,
  sexes,
  ages,
  access,
  withChildren,
}: Written): readonly (readonly [TaxonomyName, string])[] => [
  ...needs.map((code) => ['need', code] as const),
  ...sexes.map((code) => ['sex', code] as const),
  ...ages.map((code) => ['age', code] as const),
  ...access.map((code) => ['access', code] as const),
  ...(withChildren ? [['children', WITH_CHILDREN] as const] : []),
]
