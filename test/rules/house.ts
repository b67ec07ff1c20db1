import { posix } from 'node:path'
import { flat, inSrc, program, type Rule, roomRules, twice } from './rooms.ts'
import type { Source } from './source.ts'

/** One line of the printed table. */
export type Figure = {
  readonly what: string
  readonly measured: string
  readonly bar: string
  readonly holds: boolean
}

/** Longest file the house allows, in lines without docstrings. */
const LONGEST = 400

/** A room may use the rooms listed here and itself. */
const MAY_USE: Record<string, readonly string[]> = {
  main: ['entry', 'operations', 'modules', 'public', 'ports', 'screening', 'kernel'],
  entry: ['operations', 'modules', 'public', 'ports', 'screening', 'kernel'],
  operations: ['modules', 'kernel'],
  tables: ['modules', 'kernel'],
  // Of operations the types alone: see the rules on public pages.
  public: ['operations', 'modules', 'kernel'],
  modules: ['documents', 'ports', 'screening', 'kernel'],
  documents: ['ports', 'kernel'],
  ports: ['kernel'],
  screening: [],
  kernel: [],
}

/** The rooms of the server, of which each may use those before it. Some are not built yet. */
const ORDER = [
  'vocabulary',
  'accounts',
  'peers',
  'offers',
  'evidence',
  'leads',
  'sources',
  'learning',
  'networks',
  'reports',
  'requests',
  'prevention',
  'notices',
  'employers',
  'blocking',
  'cases',
  'referrals',
  'reception',
  'matches',
  'shares',
  'alerts',
  'proceedings',
  'statistics',
  'actions',
]
/** Rooms beside that order: they know of accounts and are known to nobody. */
const BESIDE = ['hub', 'lessons', 'funding']
const BESIDE_MAY_USE = ['vocabulary', 'accounts']

const DRIVER = /^(pg|kysely|@electric-sql\/pglite)(\/|$)/
const HOLDS_DRIVERS = /^src\/kernel\/(database|embedded|statements)\.ts$/
const NOT_IN_PUBLIC =
  /^src\/(operations|tables)\.ts$|^src\/kernel\/(execute|database|embedded|statements|audit|audit-head)\.ts$|^src\/kernel\/vault\/(?!boxes\.|seal\.)|^src\/ports\/epoch-file\.ts$|^src\/modules\/accounts\//
const FILE_SYSTEM = /^(node:)?fs(\/promises)?$/
const READS_FILES =
  /^src\/(ports|screening\/(read|write|state)|entry\/cli)\/|^src\/entry\/cli\.ts$|^src\/kernel\/(config|database|embedded)\.ts$/
const EMPTY_NAME = /^(.*-)?(utils?|helpers?|common|manager|service|base)$/
/** Words that name a source where one stands beside, and no behaviour. */
const SAYS_LITTLE = /^(acts|edges|lists?|rows|rules|walks?)(\.|$)/

/** The rules that hold or do not; a folder that is not there yet breaks none. */
export const rules: readonly Rule[] = [
  {
    name: 'rooms: main → entry → operations → modules → kernel; screening uses only itself',
    breaches: (sources) => imports(sources, (from, to) => !roomAllows(from, to)),
  },
  {
    name: 'modules: each other only through index.ts, in the declared order',
    breaches: (sources) => imports(sources, (from, to) => !moduleAllows(from, to)),
  },
  {
    name: 'modules: each folder is a room of the declared order, or one beside it',
    breaches: (sources) => {
      const folders = new Set(sources.flatMap(({ path }) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []))
      return [...folders].filter((room) => ![...ORDER, ...BESIDE].includes(room)).map((room) => `src/modules/${room}`)
    },
  },
  {
    name: 'public: only types, public.ts and codes.ts of the rooms',
    breaches: (sources) =>
      imports(
        program(sources),
        (from, to, typeOnly) =>
          roomOf(from) === 'public' &&
          ['modules', 'operations'].includes(inSrc(to) ? roomOf(to) : '') &&
          !typeOnly &&
          !/\/(public|codes)\.ts$/.test(to),
      ),
  },
  {
    name: 'the process of the public pages loads no database, no operation, no session and no key of a member',
    breaches: (sources) => {
      const loaded = loadedBy(sources, 'src/entry/public/process.ts')
      return [...loaded].filter((target) => DRIVER.test(target) || NOT_IN_PUBLIC.test(target))
    },
  },
  {
    name: 'ui: only types, codes.ts and the sizes of padding from outside',
    breaches: (sources) =>
      imports(
        sources,
        (from, to, typeOnly) =>
          roomOf(from) === 'ui' &&
          inSrc(to) &&
          roomOf(to) !== 'ui' &&
          !typeOnly &&
          !/\/codes\.ts$|^src\/kernel\/padding\.ts$/.test(to),
      ),
  },
  {
    name: 'database drivers only in kernel/database.ts, embedded.ts and statements.ts',
    breaches: (sources) => imports(sources, (from, to) => DRIVER.test(to) && !HOLDS_DRIVERS.test(from)),
  },
  {
    name: 'process.env only in kernel/config.ts',
    breaches: (sources) => uses(sources, 'env', (path) => path !== 'src/kernel/config.ts'),
  },
  {
    name: 'fetch only in ports/',
    breaches: (sources) => uses(sources, 'fetch', (path) => !/^src\/(ui\/)?ports\//.test(path)),
  },
  {
    name: 'node:fs only in ports, config, database, screening readers, writers and state, command line',
    breaches: (sources) => imports(sources, (from, to) => FILE_SYSTEM.test(to) && !READS_FILES.test(from)),
  },
  {
    name: 'the program uses no test and no bench',
    breaches: (sources) => imports(sources, (_, to) => /^(test|bench)\/|\.test\.tsx?$/.test(to)),
  },
  {
    name: 'no import circle',
    breaches: (sources) => circles(sources).map((circle) => circle.join(' → ')),
  },
  {
    name: 'no any',
    breaches: (sources) => sources.flatMap(({ path, uses }) => uses.any.map((line) => `${path}:${line}`)),
  },
  {
    name: 'names: kebab-case, and none says utils, helpers, common, manager, service or base',
    breaches: (sources) => sources.map(({ path }) => path).filter((path) => !path.split('/').every(isGoodName)),
  },
  {
    name: 'a test in src has its place: beside the source or folder of its name, or in behaviour/ by what it proves',
    breaches: (sources) => unplaced(sources),
  },
  ...roomRules,
  {
    name: `no file over ${LONGEST} lines`,
    breaches: (sources) =>
      sources
        .filter(({ kind, lines }) => (kind === 'code' || kind === 'test') && lines > LONGEST)
        .map(({ path, lines }) => `${path}: ${lines} lines`),
  },
]

/**
 * The numbers of the house, over `src/`; as test lines count all files `*.test.ts`, in `test/` and `bench/` too.
 * Data and generated files count nowhere.
 */
export function figures(sources: readonly Source[]): readonly Figure[] {
  const code = sources.filter(({ path, kind }) => kind === 'code' && inSrc(path))
  const tests = sources.filter(({ kind }) => kind === 'test')
  const files = [...code, ...tests.filter(({ path }) => inSrc(path))].map(({ lines }) => lines)
  const functions = code.flatMap((source) => source.functions.map(({ lines }) => lines))
  const codeLines = total(code.map(({ filledLines }) => filledLines))
  const testLines = total(tests.filter(({ path }) => /\.test\.tsx?$/.test(path)).map(({ filledLines }) => filledLines))
  const comments = (100 * total(code.map(({ commentLines }) => commentLines))) / Math.max(1, codeLines)
  return [
    atMost('files, 90th percentile', percentile(files, 0.9), 200),
    atMost('files, longest', Math.max(0, ...files), LONGEST),
    atMost('functions, median', percentile(functions, 0.5), 12),
    atMost('functions, 90th percentile', percentile(functions, 0.9), 40),
    none('import circles', circles(sources).length),
    none('ui files outside a room or folder', flat(sources).length),
    none('closed lists typed twice', twice(sources).length),
    { what: 'test lines', measured: `${testLines}`, bar: `≥ ${codeLines} code lines`, holds: testLines >= codeLines },
    {
      what: 'comments inside code',
      measured: `${comments.toFixed(1)} %`,
      bar: '5–15 %',
      holds: codeLines === 0 || (comments >= 5 && comments <= 15),
    },
  ]
}

/** The figures as lines of even columns. */
export function table(rows: readonly Figure[]): string {
  const width = (pick: (row: Figure) => string) => Math.max(...rows.map((row) => pick(row).length))
  const [what, measured, bar] = [width((r) => r.what), width((r) => r.measured), width((r) => r.bar)]
  return rows
    .map(
      (r) =>
        `${r.what.padEnd(what)}  ${r.measured.padStart(measured)}  ${r.bar.padEnd(bar)}  ${r.holds ? 'ok' : 'BROKEN'}`,
    )
    .join('\n')
}

/** The value that the given share of the values does not exceed (nearest rank); 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** Import circles, types included: each once, starting and ending with its first path by name. */
export function circles(sources: readonly Source[]): readonly (readonly string[])[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]))
  const found = new Map<string, readonly string[]>()
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const circle = trail.slice(at)
      found.set(circle.toSorted().join(), [...circle, path])
    } else if (!done.has(path)) {
      for (const target of targets.get(path) ?? []) walk(target, [...trail, path])
      done.add(path)
    }
  }
  for (const path of [...targets.keys()].sort()) walk(path, [])
  return [...found.values()]
}

type Asks = (from: string, to: string, typeOnly: boolean) => boolean

/** The imports of the program itself (tests and bench may use what they need) that a rule objects to. */
function imports(sources: readonly Source[], objects: Asks): string[] {
  return program(sources).flatMap(({ path, imports }) =>
    imports
      .filter(({ target, typeOnly }) => objects(path, target, typeOnly))
      .map(({ target, line }) => `${path}:${line} imports ${target}`),
  )
}

function uses(sources: readonly Source[], what: 'env' | 'fetch', objects: (path: string) => boolean): string[] {
  return program(sources)
    .filter(({ path }) => objects(path))
    .flatMap(({ path, uses }) => uses[what].map((line) => `${path}:${line}`))
}

/** Tests that neither stand beside what they are named after, nor in `behaviour/` of a folder that has code. */
function unplaced(sources: readonly Source[]): string[] {
  const known = new Set(
    program(sources).flatMap(({ path }) => [path.replace(/\.(js|tsx?|txt)$/, ''), ...foldersOf(path)]),
  )
  const tests = sources.filter(({ path, kind }) => inSrc(path) && kind === 'test')
  return tests.map(({ path }) => path).filter((path) => !hasPlace(path, known))
}

function hasPlace(path: string, known: ReadonlySet<string>): boolean {
  const [folder, name] = [posix.dirname(path), posix.basename(path).replace(/\.test\.tsx?$/, '')]
  if (posix.basename(folder) === 'behaviour') return known.has(posix.dirname(folder)) && !SAYS_LITTLE.test(name)
  return mayBeOf(name).some((source) => known.has(`${folder}/${source}`))
}

/** `order-lacks.property` → order, order-lacks, order-lacks.property: each may be the source, the rest an aspect of it. */
const mayBeOf = (name: string) => [...name.matchAll(/[-.]|$/g)].map(({ index }) => name.slice(0, index))

/** `src/kernel/vault/seal.ts` → src, src/kernel, src/kernel/vault. */
const foldersOf = (path: string) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)

const none = (what: string, value: number): Figure => ({ what, measured: `${value}`, bar: '0', holds: value === 0 })

const atMost = (what: string, value: number, most: number): Figure => {
  return { what, measured: `${value}`, bar: `≤ ${most} lines`, holds: value <= most }
}

/** `src/kernel/audit.ts` → kernel; `src/main.js` → main. */
const roomOf = (path: string) => path.split('/')[1].replace(/\.(js|tsx?)$/, '')

/** All that a program loads, files and packages, types left out. */
function loadedBy(sources: readonly Source[], entry: string): ReadonlySet<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const loaded = new Set([entry])
  // A set can grow while it is walked: what is added comes last.
  for (const path of loaded)
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) loaded.add(target)
  return loaded
}

function roomAllows(from: string, to: string): boolean {
  const room = roomOf(from)
  if (!inSrc(to) || room === 'ui' || roomOf(to) === room) return true
  return MAY_USE[room]?.includes(roomOf(to)) ?? false
}

function moduleAllows(from: string, to: string): boolean {
  const [user, used] = [from, to].map((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1])
  if (user === undefined || used === undefined || user === used) return true
  if (to !== `src/modules/${used}/index.ts`) return false
  if (BESIDE.includes(user)) return BESIDE_MAY_USE.includes(used)
  return ORDER.includes(used) && ORDER.indexOf(used) < ORDER.indexOf(user)
}

/** A folder or a file, with any of its endings (`.test.ts`). */
function isGoodName(part: string): boolean {
  const name = part.replace(/(\.d|(\.(property|robust))?\.test)?\.(?:js|tsx?|txt)$/, '')
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !EMPTY_NAME.test(name)
}
