import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { builtFolder } from '../pages/build.ts'
import { install, isNewEnough } from './install.ts'
import { type FileReport, runLanes } from './lanes.ts'
import { ofRoom, shuffled, testFiles, wanted } from './plan.ts'
import { startPostgres } from './postgres.ts'
import { Tally } from './tally.ts'

// `npm test` runs this: what tests need, types, lint, unused code, then the tests.
//   npm test                    what proves each behaviour once
//   npm test -- FILE…           these files of tests alone, without the checks before them
//   npm run test:all            everything, on both databases; -- ROOM… for some rooms
//   … -- --seed N               the order of an earlier run;  --lanes N  so many side by side

const root = join(import.meta.dirname, '../..')
const tools = join(root, 'node_modules', '.bin')

if (!isNewEnough(process.versions.node)) {
  console.error(`Ausma needs Node.js 24.7 or later, and this is ${process.versions.node}.`)
  console.error('On Linux and Windows `npm ci` brings it and `npm test` uses it; elsewhere install Node.js 24.')
  process.exit(1)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, seed: { type: 'string' }, lanes: { type: 'string' } },
})
const isWhole = values.all === true
const isPart = positionals.length > 0
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const lanes = Number(values.lanes ?? availableParallelism())
// In the whole run one test tries its property ten times as often, or kills a process two hundred times, and says nothing meanwhile.
const silence = (isWhole ? 60 : 15) * 60_000
const files = chosen()
const tally = new Tally()

const isReady = await step('install', () => {
  const lacking = install()
  if (lacking !== null) console.error(lacking)
  return lacking === null
})
if (!isPart) {
  // Side by side: one checker of types takes a third less of the processor than four that each learn the same types.
  await Promise.all([
    step('types', () => run('tsc', '--noEmit', '--checkers', '1')),
    step('lint', () => run('biome', 'check', '.', '--error-on-warnings')),
    step('unused', () => run('knip', '--no-progress')),
    step('pages', async () => (await builtFolder()) !== ''),
  ])
}
await tests()
process.exitCode = tally.end() ? 0 : 1

/** The files of tests that the words after the command ask for. */
function chosen(): readonly string[] {
  if (!isPart) return testFiles(isWhole)
  const all = testFiles(true)
  const found = positionals.flatMap((word) => {
    const path = relative(root, join(process.cwd(), word)).replaceAll('\\', '/')
    const named = existsSync(join(root, path)) ? all.filter((file) => file === path || file.startsWith(`${path}/`)) : []
    return named.length > 0 ? named : ofRoom(all, word)
  })
  if (found.length > 0) return [...new Set(found)]
  console.error(`No test belongs to ${positionals.join(' ')}. Name files or folders of tests, or a room such as cases.`)
  process.exit(2)
}

async function step(name: string, succeeds: () => boolean | Promise<boolean>): Promise<boolean> {
  const start = performance.now()
  const ok = await succeeds()
  tally.step(name, ok, (performance.now() - start) / 1000)
  return ok
}

/** Runs a tool to its end; what it said is printed whole, so that tools side by side do not talk into each other. */
async function run(tool: string, ...args: readonly string[]): Promise<boolean> {
  const child = spawn(join(tools, tool), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part))
  const ended = Promise.withResolvers<boolean>()
  child.once('error', (error) => {
    said += `${tool}: ${error.message}`
    ended.resolve(false)
  })
  child.once('close', (code) => ended.resolve(code === 0))
  const ok = await ended.promise
  if (!ok) console.error(said)
  return ok
}

async function tests(): Promise<void> {
  if (isWhole) process.env.AUSMA_TEST_ALL = '1'
  // One server for all lanes; it ends with this process. Where few files are run, the lane that needs one starts it.
  if (isReady && !isPart) process.env.AUSMA_TEST_POSTGRES ??= await startPostgres()
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), `ausma-compiled-${process.getuid?.() ?? 0}`)
  console.log(`\n${files.length} files in ${lanes} lanes, in the order of --seed ${seed}\n`)
  const told = (report: FileReport) => tally.add(report)
  await runLanes(shuffled(files, seed).map(wanted), Math.min(lanes, files.length), told, silence)
}
