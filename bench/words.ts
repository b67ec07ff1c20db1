import { enableCompileCache } from 'node:module'

// What throughput.ts runs beside the command: reads files as it does, splits each advert into words by one expression, and does
// nothing with them. `node bench/words.ts FILE…`
enableCompileCache()
const { wording } = await import('../src/screening/posting.ts')
const { readPostings } = await import('../src/screening/read/index.ts')

const WORD = /[\p{L}\p{M}\p{N}]+/gu
let words = 0
for (const file of process.argv.slice(2))
  for await (const { postings } of readPostings(file, { map: {} }))
    for (const posting of postings) words += wording(posting).normalize('NFKC').toLowerCase().match(WORD)?.length ?? 0
console.log(words)
