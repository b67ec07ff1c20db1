import type { Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'
import type { Bar } from '../compare-view.ts'
import { type Count, countText } from '../return-view.ts'

export type ToldVintages = Out<'vintages.told'>
export type SentVintages = Out<'vintages.sent'>
type Told = ToldVintages['lines'][number]['told'][number]
type Voice = { readonly say: Say; readonly format: Formats }

/** Which year is compared and which rows are shown, as it stands in an address. */
export type VintagesAsked = { readonly year?: number; readonly rows?: 'all' }

/** Reads an address; what it does not know is as usual. */
export function vintagesAsked(search: Readonly<Record<string, unknown>>): VintagesAsked {
  const year = Number(search.year)
  return {
    ...(Number.isSafeInteger(year) && year >= 2008 && year <= 2100 ? { year } : {}),
    ...(search.rows === 'all' ? { rows: 'all' as const } : {}),
  }
}

/** A line of the table that both kinds of vintages have: its words, and a text for each column. */
export type VintageRow = {
  readonly key: string
  readonly words: string
  readonly cells: readonly { readonly text: string; readonly isNumber: boolean }[]
}

const shown = <L extends { readonly differs: boolean }>(lines: readonly L[], { rows }: VintagesAsked): readonly L[] =>
  rows === 'all' ? lines : lines.filter(({ differs }) => differs)

/** What a release tells of a cell: its number, or why there is none. */
export function toldOf(told: Told, { say, format }: Voice): string {
  if (told === null) return say('vintages.not-in')
  if (told.told !== null) return format.number(told.told)
  return say(told.as === 'hidden' ? 'vintages.hidden' : told.as === 'unknown' ? 'returns.unknown' : 'returns.blank')
}

/** Rows of what was published. */
export const toldRows = (page: ToldVintages, asked: VintagesAsked, voice: Voice): readonly VintageRow[] =>
  shown(page.lines, asked).map(({ words, told }) => ({
    ...{ key: words, words },
    cells: told.map((one) => ({ text: toldOf(one, voice), isNumber: one !== null && one.told !== null })),
  }))

/** Rows of what was sent. */
export const sentRows = (page: SentVintages, asked: VintagesAsked, voice: Voice): readonly VintageRow[] =>
  shown(page.lines, asked).map(({ words, counts }) => ({
    ...{ key: words, words },
    cells: counts.map((one: Count | null) => ({ text: countText(one, voice), isNumber: typeof one === 'number' })),
  }))

/** A rounded number is up to four away from the true one, either way. */
const ROUNDED_BY = 4

const bar = (key: string, name: string, from: number, to: number, isOwn: boolean): Bar => ({
  ...{ key, name, from, to, isOwn },
})

/** All of each letter as bars, a vintage after the other; the latest dark. What is rounded is a span. */
export function toldBars({ lines, releases }: ToldVintages, { say }: Pick<Voice, 'say'>): readonly Bar[] {
  return lines
    .filter(({ isWhole }) => isWhole)
    .flatMap(({ words, told }) =>
      told.flatMap((one, i): Bar[] => {
        const release = releases[i]
        if (one === null || one.told === null || release === undefined) return []
        const by = one.as === 'rounded' ? ROUNDED_BY : 0
        const name = `${words} · ${say('releases.number', { n: String(release.number) })}`
        const [from, to] = [Math.max(0, one.told - by), one.told + by]
        return [bar(`${words} ${release.number}`, name, from, to, i === releases.length - 1)]
      }),
    )
}

/** The same of what was sent. */
export function sentBars({ lines, vintages }: SentVintages, { say }: Pick<Voice, 'say'>): readonly Bar[] {
  return lines
    .filter(({ isWhole }) => isWhole)
    .flatMap(({ words, counts }) =>
      counts.flatMap((count, i): Bar[] => {
        const vintage = vintages[i]?.vintage
        if (typeof count !== 'number' || vintage === undefined) return []
        const name = `${words} · ${say('returns.vintage', { n: String(vintage) })}`
        return [bar(`${words} ${vintage}`, name, count, count, i === vintages.length - 1)]
      }),
    )
}
