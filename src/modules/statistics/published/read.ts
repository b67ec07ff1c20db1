import type { Publisher } from './codes.ts'
import { readCtdc } from './ctdc.ts'
import type { Published } from './figure.ts'
import { readGlotip } from './glotip.ts'
import { readJsonStat } from './json-stat.ts'
import { readNrm } from './nrm.ts'

/** Reads a file of a publisher: all figures that the return would ask for, or all that is wrong with it. */
export const readPublished: Readonly<Record<Publisher, (text: string) => Published>> = {
  eurostat: readJsonStat,
  glotip: readGlotip,
  ctdc: readCtdc,
  nrm: readNrm,
}
