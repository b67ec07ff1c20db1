import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, isNewEnough } from './install.ts'
import { startPostgres } from './postgres.ts'

// `npm test` runs this: what tests need, types, lint and format, then every test, or only the test files it is given.

const root = join(import.meta.dirname, '../..')
const tools = join(root, 'node_modules', '.bin')
const failed: string[] = []

if (!isNewEnough(process.versions.node)) {
  console.error(`Ausma needs Node.js 24.7 or later, and this is ${process.versions.node}.`)
  console.error('On Linux and Windows `npm ci` brings it and `npm test` uses it; elsewhere install Node.js 24.')
  process.exit(1)
}

const isReady = step('install', () => {
  const lacking = install()
  if (lacking !== null) console.error(lacking)
  return lacking === null
})
step('types', () => run(join(tools, 'tsc'), ['--noEmit']))
step('lint', () => run(join(tools, 'biome'), ['check', '.', '--error-on-warnings']))
await test()

// Node's own summary ends the output; only a failure before it has the last word, so that it cannot be missed.
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0

function step(name: string, succeeds: () => boolean): boolean {
  const start = performance.now()
  const ok = succeeds()
  if (!ok) failed.push(name)
  console.log(`${ok ? '✔' : '✖'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return ok
}

async function test(): Promise<void> {
  // One server for all test files; it ends with this process.
  if (isReady) process.env.AUSMA_TEST_POSTGRES ??= await startPostgres()
  // Each file is a process of its own, and most load the same modules: a sixth of their time went into reading these anew.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), `ausma-compiled-${process.getuid?.() ?? 0}`)
  const files = process.argv.slice(2)
  const all = () => globSync('{src,test,bench}/**/*.test.{ts,tsx}', { cwd: root }).sort()
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`]
  if (!run(process.execPath, [...options, ...(files.length > 0 ? files : all())])) failed.push('tests')
}

function run(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) console.error(`${command}: ${error.message}`)
  return status === 0
}
