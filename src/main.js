import { enableCompileCache } from 'node:module'

// The one file in plain JavaScript: before the cache is on, Node would bring its whole TypeScript reader for these lines.
enableCompileCache()
const { runCommand } = await import('./entry/cli/index.ts')
process.exitCode = await runCommand(process.argv.slice(2))
