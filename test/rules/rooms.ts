import type { Source } from './source.ts'

/** A rule of the house: its sentence, and where the sources break it (`path:line what`). */
export type Rule = { readonly name: string; readonly breaches: (sources: readonly Source[]) => readonly string[] }

export const inSrc = (path: string) => path.startsWith('src/')
export const program = (sources: readonly Source[]) =>
  sources.filter(({ path, kind }) => inSrc(path) && kind !== 'test')

/** Rooms of the staff pages that no module of the server has, each with its reason. */
const WITHOUT_MODULE: Record<string, string> = {
  today: 'shows what waits in all rooms',
  approvals: 'acts of all rooms wait there for a second person',
  audit: 'the kernel writes it for all rooms',
  jobs: 'the kernel runs them for all rooms',
  'sign-in': 'is there before anybody is a member',
  settings: 'one’s own ways to sign in, beside what others manage in accounts',
}
/** The folders of `src/ui`. */
const UI = ['shell', 'parts', 'device', 'ports', 'rooms']
/** Where the pages begin; a browser finds it from `index.html` beside it. */
const BEGINNING = 'src/ui/main.tsx'

/** Files of the pages that lie in no room and no folder that all share. */
export const flat = (sources: readonly Source[]): readonly string[] =>
  sources
    .map(({ path }) => path)
    .filter((path) => path.startsWith('src/ui/') && path !== BEGINNING)
    .filter((path) => !UI.includes(path.split('/')[2]) || /^src\/ui\/rooms\/[^/]+$/.test(path))

/** Rooms of the pages that are named after no module, and have no reason for it. */
function strange(sources: readonly Source[]): readonly string[] {
  const named = (pattern: RegExp) => new Set(sources.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []))
  const modules = named(/^src\/modules\/([^/]+)\//)
  return [...named(/^src\/ui\/rooms\/([^/]+)\//)]
    .filter((room) => !modules.has(room) && !(room in WITHOUT_MODULE))
    .map((room) => `src/ui/rooms/${room}`)
}

/**
 * Closed lists that stand in two places, in whichever order: three codes or more where one place is a page and the other is not,
 * four or more elsewhere. The words of languages and the engine's own lists are not looked at.
 */
export function twice(sources: readonly Source[]): readonly string[] {
  const places = new Map<string, string[]>()
  for (const { path, lists } of program(sources).filter(({ path, kind }) => kind !== 'generated' && !isElsewhere(path)))
    for (const { codes, line } of lists) {
      const key = codes.toSorted().join(' ')
      places.set(key, [...(places.get(key) ?? []), `${path}:${line}`])
    }
  return [...places]
    .filter(([key, at]) => isDouble(key.split(' ').length, at))
    .map(([key, at]) => `${at.join(', ')}: ${key}`)
}

/** The engine knows no room, and words are sentences that may be alike. */
const isElsewhere = (path: string) => /^src\/(screening|public)\/|\/words\//.test(path)
const inPages = (place: string) => place.startsWith('src/ui/')
const isDouble = (codes: number, places: readonly string[]) =>
  places.length > 1 && (codes > 3 || (places.some(inPages) && !places.every(inPages)))

/** Where a transaction may be opened beside `execute`, each with its reason. */
const OPENS_TRANSACTIONS: Record<string, string> = {
  'src/kernel/database.ts': 'is what opens them',
  'src/kernel/execute.ts': 'the one door',
  'src/kernel/audit.ts': 'walks the chain at the start, before anything new is signed',
  'src/kernel/vault/erasures.ts': 'applies the ledger of erasures to a restored backup, before anybody can sign in',
  'src/entry/cli/fork-marker.ts': 'marks where a restored log goes on, before anybody can sign in',
  'src/entry/restore/end-again.ts':
    'applies the ledger of revocations to a restored database, before anybody can sign in',
  'src/kernel/vault/trusting.ts': 'hands each transaction the means to know altered rows',
  'src/kernel/vault/first-marks.ts': 'marks the rows from before marks at the start, for each agency as the system',
  'src/kernel/vault/open-epochs.ts': 'finds the present epoch when a database is opened, and begins one',
  'src/kernel/vault/cleaning.ts': 'seals everything anew in steps, agency by agency, as the system',
  'src/entry/jobs/system-work.ts': 'the runner claims jobs and messages and writes how far they are, as the system',
  'src/entry/jobs/runner.ts': 'plans what is due, agency by agency, as the system',
  'src/entry/jobs/orphans.ts': 'lists files that no row names, for each agency as the system',
  'src/entry/demonstration/furnish-reports.ts': 'lets a fixed hour come for the invented reports, as the system',
  'src/modules/accounts/index.ts': 'asks whether there is an agency at all, to show the set-up page',
  'src/modules/accounts/sign-in/session.ts': 'finds out who calls from a cookie, before there is an actor',
  'src/modules/accounts/clients/entry.ts': 'finds out which system calls from its key, before there is an actor',
  'src/modules/blocking/operator-key.ts': 'finds out which network operator asks for a feed, before there is an actor',
  'src/modules/blocking/filters.ts': 'reads public feeds of blocks for pages that anybody sees',
  'src/modules/reports/receipts/holder.ts':
    'finds out who comes back with words for a report, a request or their own documents, before there is an actor',
  'src/modules/reports/receipts/copies.ts': 'finds reports by the words of a receipt, before there is an actor',
  'src/modules/reports/ringing/intake.ts': 'reads desks and help lines, for pages that anybody sees',
  'src/modules/reports/files/space.ts': 'reads how much room is left before a file is taken in',
  'src/modules/requests/notice.ts': 'reads the notice on data, for pages that anybody sees',
  'src/modules/statistics/release/published.ts': 'reads published figures, for pages that anybody sees',
}
/** Where locks are taken. Migrations begin before there is a transaction. */
const TAKES_LOCKS = ['src/kernel/locks.ts', 'src/kernel/migrations.ts']

/** Places of the list that open no transaction any more. */
const unneeded = (sources: readonly Source[]) =>
  sources
    .filter(({ path, uses }) => path in OPENS_TRANSACTIONS && uses.transaction.length === 0)
    .map(({ path }) => `${path} opens none and is listed`)

const usesBeside = (sources: readonly Source[], use: 'transaction' | 'lock', places: readonly string[]) =>
  program(sources)
    // A page's own database is another one.
    .filter(({ path }) => !path.startsWith('src/ui/') && !places.includes(path))
    .flatMap(({ path, uses }) => uses[use].map((line) => `${path}:${line}`))

/** The rules of rooms and of what they share with their pages. */
export const roomRules: readonly Rule[] = [
  { name: 'ui: no file outside a room or a folder that all share', breaches: flat },
  { name: 'ui rooms: named as a module, or listed with a reason', breaches: strange },
  {
    name: 'codes.ts imports nothing',
    breaches: (sources) =>
      program(sources)
        .filter(({ path }) => path.endsWith('/codes.ts'))
        .flatMap(({ path, imports }) => imports.map(({ target, line }) => `${path}:${line} imports ${target}`)),
  },
  { name: 'closed lists: each typed once', breaches: twice },
  {
    name: 'transactions: opened by execute, or in a place that is listed with its reason',
    breaches: (sources) => [
      ...usesBeside(sources, 'transaction', Object.keys(OPENS_TRANSACTIONS)),
      ...unneeded(sources),
    ],
  },
  { name: 'advisory locks: only in kernel/locks.ts', breaches: (sources) => usesBeside(sources, 'lock', TAKES_LOCKS) },
]
