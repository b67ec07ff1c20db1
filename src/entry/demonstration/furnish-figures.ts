import type { Actor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import type { In } from '../../operations.ts'
import type { House } from '../house.ts'
import { agree, ask, run } from './furnishing.ts'
import { INVENTED_DRAFT, INVENTED_RELEASE, INVENTED_REPORT, INVENTED_RETURN, INVENTED_SENT } from './invented-rooms.ts'

// The demonstration's yearly returns, and what was published of one of them.

type Invented = { readonly name: string; readonly heading: string; readonly lines: readonly string[] }

/** Takes the files of some offices in. @returns the return */
async function takeIn(house: House, visiting: Actor, year: number, file: string, of: readonly Invented[]) {
  const sheets = of.map(({ name, heading, lines }) => ({
    name,
    csv: [`year;${heading}`, ...lines.map((line) => `${year};${line}`)].join('\n'),
  }))
  const taken = await run(house, visiting, 'returns.take-in', { year, geo: 'LV', language: 'en', file, sheets })
  if (taken.return === null || taken.faults.length > 0) throw new Error('the invented return has faults')
  return taken.return
}

/** The tables of a release, protected and attacked. */
async function keepRelease(house: House, visiting: Actor, of: string, tables: readonly object[]) {
  const { release } = await run(house, visiting, 'releases.draft', { return: of })
  await run(house, visiting, 'releases.choose', {
    ...{ release, way: 'rounded', tables: tables as In<'releases.choose'>['tables'] },
  })
  const { outcome } = await run(house, visiting, 'releases.prepare', { release })
  if (outcome !== 'passed') throw new Error('the invented release is refused')
  return release
}

/** A report with one chapter written: each of its numbers is taken from the release. */
async function keepReport(house: House, visiting: Actor, release: string, year: number) {
  const { title, chapter, table, text } = INVENTED_REPORT
  const begin = { title: `${title} ${year}`, language: 'en', outline: 'rapporteur' } as const
  const { report } = await run(house, visiting, 'rapporteur-reports.begin', begin)
  const { chapters, edition } = await run(house, visiting, 'rapporteur-reports.get', { report, language: 'en' })
  const { id = '', heading = '' } = chapters[chapter] ?? {}
  const source = { kind: 'release' as const, id: release }
  const change = { kind: 'put' as const, chapter: id, source, table, as: 'chart' as const }
  await run(house, visiting, 'rapporteur-reports.change', { report, edition, change })
  const write = { kind: 'write', chapter: id, heading, text: text.replaceAll('YEAR', String(year)) } as const
  await run(house, visiting, 'rapporteur-reports.change', { report, edition: edition + 1, change: write })
}

/**
 * A return of two years ago, sent by both rapporteurs, with a release that was published and another that is still a draft; and one of last year, for
 * which prosecutors and courts gave theirs and the other letters are still to come. A report of the rapporteur is begun with what was published.
 */
export async function keepFigures(house: House, visiting: Actor, other: Actor): Promise<void> {
  const year = Number(isoDay(house.kernel.clock.now()).slice(0, 4))
  const sent = await takeIn(house, visiting, year - 2, 'figures of all offices', INVENTED_SENT)
  const { edition } = await run(house, visiting, 'returns.get', { return: sent, language: 'en' })
  await agree(house, other, 'returns.send', await ask(house, visiting, 'returns.send', { return: sent, edition }))
  const release = await keepRelease(house, visiting, sent, INVENTED_RELEASE)
  const made = await run(house, visiting, 'releases.get', { release, language: 'en' })
  const why = 'The figures of the year for the public'
  await run(house, visiting, 'releases.publish', { release, edition: made.edition }, why)
  await keepRelease(house, visiting, sent, INVENTED_DRAFT)
  await keepReport(house, visiting, release, year - 2)
  await takeIn(house, visiting, year - 1, 'figures of prosecutors and courts', INVENTED_RETURN)
}
