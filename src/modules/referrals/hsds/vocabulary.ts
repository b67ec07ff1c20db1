// Names under which Ausma's own lists stand in a file of the Human Services Data Specification (Open Referral, 3.0). The specification
// leaves lists of what a service gives, and of whom it takes, to whoever publishes.

/** By what a term of ours is known: the name of its list. */
export const TAXONOMIES = {
  need: 'Ausma needs',
  sex: 'Ausma sexes',
  age: 'Ausma ages',
  access: 'Ausma access',
  children: 'Ausma children',
} as const
export type TaxonomyName = keyof typeof TAXONOMIES

/** Of a service that takes children who come with an adult. */
export const WITH_CHILDREN = 'with-adult'

/** Whose name a country code has as the extent of an area. */
export const COUNTRY_EXTENT = 'ISO 3166-1'

/** Weekdays as RFC 5545 writes them, from Monday on. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Where majority begins: the specification knows ages in years alone. */
export const MAJORITY = 18
