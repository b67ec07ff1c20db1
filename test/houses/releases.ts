import assert from 'node:assert/strict'
import { operations } from '../../src/modules/statistics/index.ts'
import type { Letter } from '../../src/modules/statistics/return/codes.ts'
import { SHEETS } from '../../src/modules/statistics/return/letters.ts'
import type { TestDatabase } from '../run/databases.ts'
import { ReturnsHouse } from './returns.ts'

export type ReleaseOpened = {
  readonly state: string
  readonly edition: number
  readonly outcome: string | null
  readonly closed: string | null
  readonly number: number | null
  readonly offered: readonly { readonly letter: string; readonly by: readonly string[] }[]
  readonly parts: readonly {
    readonly letter: string
    readonly lines: readonly {
      readonly cells: readonly string[]
      readonly as: string
      readonly told: number | null
      readonly count: number | null
      readonly why: string | null
    }[]
  }[]
  readonly fresh: readonly FoundOpened[]
  readonly standing: readonly FoundOpened[]
  readonly unused: readonly string[]
}
export type FoundOpened = {
  readonly kind: string
  readonly cell: { readonly is: string; readonly words: string }
  readonly from: number
  readonly to: number
  readonly sources: readonly string[]
}
type Table = { readonly letter: Letter; readonly by: readonly string[] }

/** Lines of a letter as a CSV file: codes by column, and how many. */
export const letterFile = (letter: Letter, year: number, lines: readonly (readonly [object, number])[]) => {
  const { dimensions } = SHEETS[letter]
  const line = ([codes, n]: readonly [object, number]) =>
    [year, ...dimensions.map((name) => (codes as Record<string, string>)[name] ?? 'total'), n].join(';')
  return {
    name: `counts-${letter}.csv`,
    csv: [['year', ...dimensions, 'count'].join(';'), ...lines.map(line)].join('\n'),
  }
}

/** An office of a rapporteur that publishes figures. */
export class ReleasesHouse extends ReturnsHouse {
  static override open(database: TestDatabase): Promise<ReleasesHouse> {
    return ReturnsHouse.peopled(new ReleasesHouse(database, { operations }), database)
  }

  /** A vintage of some files, sent. */
  async sentOf(sheets: readonly object[], year = 2025): Promise<string> {
    const { return: id, faults } = await this.takeIn(sheets, { year })
    assert.ok(id !== null, JSON.stringify(faults))
    const { closed } = await this.get(id)
    if (closed === 'reason-missing')
      await this.call(this.anna.token, 'returns.say-why', { return: id, why: 'A court has corrected its count.' })
    await this.approve(await this.ask(id))
    return id
  }

  async draft(of: string): Promise<string> {
    return (await this.call<{ release: string }>(this.anna.token, 'releases.draft', { return: of })).release
  }

  choose(release: string, way: string, tables: readonly Table[]) {
    return this.call(this.anna.token, 'releases.choose', { release, way, tables })
  }

  async prepare(release: string): Promise<string> {
    return (await this.call<{ outcome: string }>(this.anna.token, 'releases.prepare', { release })).outcome
  }

  opened(release: string, by = this.anna): Promise<ReleaseOpened> {
    return this.call<ReleaseOpened>(by.token, 'releases.get', { release, language: 'en' })
  }

  async publish(release: string): Promise<number> {
    const input = { release, edition: (await this.opened(release)).edition }
    return (await this.call<{ number: number }>(this.anna.token, 'releases.publish', input, WHY)).number
  }

  /** Why a release may not be published. */
  async whyNot(release: string): Promise<string | undefined> {
    const { edition } = await this.opened(release)
    return this.why('releases.publish', { release, edition }, this.anna, WHY)
  }

  /** From a vintage to what is told, all at once. */
  async released(of: string, way: string, tables: readonly Table[]): Promise<string> {
    const release = await this.draft(of)
    await this.choose(release, way, tables)
    assert.equal(await this.prepare(release), 'passed')
    await this.publish(release)
    return release
  }
}

export const WHY = 'The figures of the year for the public.'
