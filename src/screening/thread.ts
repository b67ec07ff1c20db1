import { getCompileCacheDir } from 'node:module'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * Starts a thread on a module. Threads do not take over the cache of compiled modules, and a module in TypeScript is read before it
 * could ask for it: each would load three hundred files anew, which takes half a second. So a line of JavaScript asks first.
 */
export function startThread(module: URL, resourceLimits?: ResourceLimits): Worker {
  const cache = getCompileCacheDir() === undefined ? '' : "require('node:module').enableCompileCache();"
  return new Worker(`${cache}import(${JSON.stringify(module.href)})`, { eval: true, resourceLimits })
}
