import { getCompileCacheDir } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * Starts a thread on a module. A thread does not inherit the compile cache, and a module in TypeScript is read before
 * it could enable the cache: each thread would load three hundred files anew, in half a second. So a line of JavaScript
 * enables it first.
 */
export function startThread(module: URL, resourceLimits?: ResourceLimits): Worker {
  const cache = getCompileCacheDir() === undefined ? '' : "require('node:module').enableCompileCache();"
  return new Worker(`${cache}import(${JSON.stringify(module.href)})`, { eval: true, resourceLimits })
}

/**
 * Returns this thread's unused memory to the system; the thread calls it last. V8 keeps the pages of an ended thread
 * for eight seconds, for reuse by other threads. For two assessing threads that is a quarter of a gigabyte, at the
 * moment when grouping needs most. A last-resort collection keeps none.
 */
export function giveBack(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: { type: 'major'; flavor: 'last-resort' }) => void
  collect({ type: 'major', flavor: 'last-resort' })
}
