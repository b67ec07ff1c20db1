import type { ToldCell } from '../release/ready.ts'
import { numberIn } from '../release/told-release.ts'
import { CODE_LISTS } from '../return/code-lists.ts'
import { DIMENSIONS, type Dimension } from '../return/codes.ts'
import { type Codes, keyOf } from '../return/cube.ts'
import { apartIn } from '../return/letters.ts'
import { percent } from '../return/shares.ts'
import type { TokenFault } from './codes.ts'
import type { Figure } from './report.ts'

// Numbers that the text takes from figures, so that text and table never differ:
//   {{victims-2025-by-sex/total}}             all of the table
//   {{victims-2025-by-sex/sex=female}}        one of its numbers, by code; several divisions with commas between
//   {{victims-2025-by-sex/sex=female/share}}  its share of those of whom it is known, with that denominator
//   {{victims-2025-by-sex}}                   its name («Table 2»); alone on its line, the place where it stands

/** A figure with the numbers that it has, and whether they are rounded. */
export type Opened = Figure & { readonly told: readonly ToldCell[]; readonly isRounded: boolean }

export type Token = { readonly key: string; readonly codes: Codes | null; readonly isShare: boolean }

/** Everything between two pairs of braces; one that is not closed ends with its line. */
export const TOKENS = /\{\{([^{}\n]*)(\}\}|$|(?=[\n{}]))/g

/** What a token says; null where it cannot be read. @param inside what stands between the braces */
export function tokenOf(inside: string): Token | null {
  const [key = '', place, share, ...rest] = inside.split('/').map((part) => part.trim())
  if (!/^[a-z0-9-]+$/.test(key) || rest.length > 0 || (share !== undefined && share !== 'share')) return null
  if (place === undefined) return { key, codes: null, isShare: false }
  const codes = place === 'total' ? {} : codesIn(place)
  return codes && { key, codes, isShare: share === 'share' }
}

function codesIn(place: string): Codes | null {
  const pairs = place.split(',').map((part) => part.split('=').map((one) => one.trim()))
  const isRead = pairs.every((pair) => pair.length === 2 && pair.every((one) => one !== ''))
  return isRead && new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(pairs) : null
}

/** The token that stands for a number of a figure, or for its share. */
export const tokenFor = (key: string, codes: Codes, isShare = false): string => {
  const pairs = DIMENSIONS.flatMap((name) => (codes[name] === undefined ? [] : [`${name}=${codes[name]}`]))
  return `{{${key}/${pairs.length === 0 ? 'total' : pairs.join(',')}${isShare ? '/share' : ''}}}`
}

/** A number, or a share with how many it is of. */
export type Number =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'share'; readonly percent: number; readonly of: number }

const found = ({ told, table }: Opened, codes: Codes): number | null => {
  const key = keyOf(table.letter, codes)
  const cell = told.find((one) => one.letter === table.letter && keyOf(one.letter, one.codes) === key)
  return cell === undefined ? null : numberIn(cell.told)
}

/** The number that a token names in its figure, or what is wrong with it. */
export function numberOf(figure: Opened, { codes, isShare }: Token & { readonly codes: Codes }): Number | TokenFault {
  const { letter, by } = figure.table
  const apart = apartIn(letter)
  const names = Object.keys(codes) as Dimension[]
  if (names.some((name) => !by.includes(name) && !apart.includes(name))) return 'no-division'
  if (names.some((name) => !CODE_LISTS[name].codes.has(codes[name] ?? ''))) return 'no-code'
  if (apart.some((name) => codes[name] === undefined)) return 'apart'
  const n = found(figure, codes)
  if (n === null) return 'not-told'
  return isShare ? shareOf(figure, codes, n) : { kind: 'count', n }
}

/** The share among those of whom the last division that is named is known, as the yearly return has its shares. */
function shareOf(figure: Opened, codes: Codes, n: number): Number | TokenFault {
  const divided = figure.table.by.filter((name) => codes[name] !== undefined)
  const last = divided.at(-1)
  if (last === undefined || codes[last] === 'unknown') return 'no-share'
  const { [last]: _, ...rest } = codes
  const whole = found(figure, rest)
  const unknown = CODE_LISTS[last].codes.has('unknown') ? found(figure, { ...rest, [last]: 'unknown' }) : 0
  if (whole === null || unknown === null || whole - unknown <= 0 || n > whole - unknown) return 'no-share'
  // Of rounded numbers a decimal would say more than they do.
  return { kind: 'share', percent: percent(n, whole - unknown, figure.isRounded ? 0 : 1), of: whole - unknown }
}
