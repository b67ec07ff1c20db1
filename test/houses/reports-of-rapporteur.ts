import { operations } from '../../src/modules/statistics/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { ReleasesHouse } from './releases.ts'
import { ReturnsHouse } from './returns.ts'

export type ReportOpened = {
  readonly edition: number
  readonly title: string
  readonly chapters: readonly {
    readonly id: string
    readonly heading: string
    readonly about: string | null
    readonly text: string
    readonly figures: readonly {
      readonly key: string
      readonly source: string
      readonly caption: string
      readonly notes: readonly string[]
      readonly lines: readonly {
        readonly told: string
        readonly value: number | null
        readonly token: string | null
        readonly share: { readonly told: string; readonly token: string } | null
      }[]
      readonly renewals: readonly {
        readonly kind: 'release' | 'return'
        readonly id: string
        readonly number: number | null
        readonly vintage: number
      }[]
    }[]
  }[]
  readonly reads: readonly { readonly kind: string; readonly text?: string; readonly caption?: string }[]
  readonly faults: readonly { readonly line: number; readonly token: string; readonly why: string }[]
  readonly closed: { readonly public: string | null; readonly internal: string | null }
  readonly sources: readonly {
    readonly kind: string
    readonly id: string
    readonly tables: readonly { readonly letter: string; readonly by: readonly string[]; readonly words: string }[]
  }[]
}

/** An office of a rapporteur that writes reports. */
export class RapporteurHouse extends ReleasesHouse {
  static override open(database: TestDatabase): Promise<RapporteurHouse> {
    return ReturnsHouse.peopled(new RapporteurHouse(database, { operations }), database)
  }

  async begin(more: object = {}): Promise<string> {
    const input = { title: 'Report of 2025', language: 'en', outline: 'rapporteur', ...more }
    return (await this.call<{ report: string }>(this.anna.token, 'rapporteur-reports.begin', input)).report
  }

  read(report: string, by: Person = this.anna): Promise<ReportOpened> {
    return this.call<ReportOpened>(by.token, 'rapporteur-reports.get', { report, language: 'en' })
  }

  /** Changes a report as it stands now. */
  async change(report: string, change: object, by: Person = this.anna): Promise<ReportOpened> {
    const { edition } = await this.read(report)
    await this.call(by.token, 'rapporteur-reports.change', { report, edition, change })
    return this.read(report)
  }

  /** Why a change is refused. */
  async whyNotChange(report: string, change: object): Promise<string | undefined> {
    return this.why('rapporteur-reports.change', { report, edition: (await this.read(report)).edition, change })
  }

  /** A file as text or bytes. */
  async file(report: string, format: string, audience = 'public') {
    const input = { report, format, audience }
    const file = await this.call<{ name: string; type: string; content: string }>(
      this.anna.token,
      'rapporteur-reports.file',
      input,
    )
    return { ...file, bytes: Buffer.from(file.content, 'base64') }
  }

  whyNoFile(report: string, audience = 'public', by: Person = this.anna): Promise<string | undefined> {
    return this.why('rapporteur-reports.file', { report, format: 'html', audience }, by)
  }
}
