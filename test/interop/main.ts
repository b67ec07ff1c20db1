import { bundle } from './bundle.ts'
import { bundledCapture } from './bundled-capture.ts'
import { capture } from './capture.ts'
import { writtenDocument } from './document.ts'
import { type Format, python } from './environment.ts'
import { publishedRelease } from './release.ts'
import { yearlyReturn } from './return.ts'

// What this program writes for others, read by other people's programs (`npm run test:interop`). A format is one file here, in this list.

const FORMATS: readonly Format[] = [bundle, capture, bundledCapture, yearlyReturn, publishedRelease, writtenDocument]

const readers = python()
let failed = 0
for (const { name, missing, check } of FORMATS) {
  const why = 'why' in readers ? readers.why : await missing()
  if ('why' in readers || why !== false) {
    console.log(`skipped  ${name}: ${why}`)
    continue
  }
  await check(readers, (what, { ok, words }, wanted) => {
    if (ok !== wanted) failed++
    console.log(`${ok === wanted ? 'ok      ' : 'FAILED  '} ${name}: ${what}`)
    if (ok !== wanted) console.log(words)
  })
}
process.exitCode = failed === 0 ? 0 : 1
