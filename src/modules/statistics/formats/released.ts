import type { PublicLanguage } from '../../vocabulary/index.ts'
import { ROUNDED } from '../protect/rule.ts'
import type { ToldCell } from '../release/ready.ts'
import type { ReturnFormat } from '../return/codes.ts'
import type { WrittenCell, WrittenCube } from './cells.ts'
import { sdmxStructure } from './sdmx-structure.ts'
import { writtenAs } from './written.ts'

/** A published release, as it stands in the ledger. */
export type Released = Pick<WrittenCube, 'geo' | 'year'> & {
  readonly number: number
  readonly cells: readonly ToldCell[]
  readonly at: Date
}

/** A cell as files have it. That it is hidden is said, and never why: which one is small must not be known. */
export function writtenCell({ letter, codes, told }: ToldCell): WrittenCell {
  if (typeof told === 'number') return { letter, codes, value: told, flag: 'free', roundedTo: null }
  if (told === 'unknown' || told === 'blank') return { letter, codes, value: told, flag: 'free', roundedTo: null }
  if (typeof told === 'object' && 'rounded' in told)
    return { letter, codes, value: told.rounded, flag: 'free', roundedTo: ROUNDED.rounding?.base ?? null }
  return { letter, codes, value: 'hidden', flag: 'confidential', roundedTo: null }
}

/** A release as a file. */
export function releasedAs(format: ReturnFormat, { geo, year, number, cells, at }: Released, language: PublicLanguage) {
  const cube: WrittenCube = { geo, year, release: number, observations: cells.map(writtenCell) }
  const { name, ...file } = writtenAs(format, cube, language, at)
  const content =
    format === 'sdmx-structure' ? Buffer.from(sdmxStructure(at, 'release')).toString('base64') : file.content
  return { ...file, content, name: name.replace('return-', `figures-${number}-`) }
}
