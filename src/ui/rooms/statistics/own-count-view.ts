import type { Out } from '../../shell/contract.ts'

type Agency = Out<'registrars.list'>['agencies'][number]

/** Agencies of which nobody has said what they are: their persons stand under an unknown organisation. */
export const unsaidAgencies = (agencies: readonly Agency[]): readonly Agency[] =>
  agencies.filter(({ organisation }) => organisation === null)
