import { join } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { leftBy } from './leftovers.ts'
import { isWhole, runs } from './mode.ts'
import { beginTry } from './tries.ts'

// A lane: a process that runs one test file after the other, as its parent names them. Each file is a suite of its own, so
// that what it sets up before and after its tests holds for it alone.

/** What a lane tells its parent. The tests themselves are told by `reporter.ts`. */
export type Told =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'ran'
      readonly cpu: number
      /** Bytes of memory that the process holds. */
      readonly memory: number
      readonly left: readonly string[]
    }

const root = join(import.meta.dirname, '../..')
const tell = (told: Told) => process.send?.(told)

// What is thrown when no test is under way has no test that could fail of it.
const strays: string[] = []
process.on('uncaughtException', (error) => strays.push(`an error came from outside a test: ${inspect(error)}`))
process.on('unhandledRejection', (error) => strays.push(`an error came from outside a test: ${inspect(error)}`))

// Properties that do not say how often they are tried are tried a hundred times.
if (isWhole) (await import('fast-check')).default.configureGlobal({ ...runs(100), beforeEach: beginTry })

for await (const file of wanted()) {
  const [cpu, left] = [process.cpuUsage(), leftBy()]
  await describe(file, () => import(pathToFileURL(join(root, file)).href))
  const { user, system } = process.cpuUsage(cpu)
  const memory = process.memoryUsage.rss()
  tell({ kind: 'ran', cpu: (user + system) / 1e6, memory, left: [...left(), ...strays.splice(0)] })
}
process.exit()

/** The files that the parent names, until the name is empty. */
async function* wanted(): AsyncGenerator<string> {
  for (;;) {
    const next = Promise.withResolvers<string>()
    process.once('message', next.resolve as (message: unknown) => void)
    tell({ kind: 'ready' })
    const file = await next.promise
    if (file === '') return
    yield file
  }
}
