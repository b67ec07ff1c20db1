import { existsSync } from 'node:fs'
import { createAssessor } from '../src/screening/assess.ts'
import { parseMap, readPostings } from '../src/screening/read/index.ts'

/**
 * How often each sign is found in a file of adverts, with a few of the words that showed it: for whoever extends a language
 * pack and wants no false alarms on ordinary adverts. `node bench/rates.ts FILE [language] [code]`
 */
async function main([file, language = '', code = '']: string[]): Promise<void> {
  if (file === undefined || !existsSync(file)) return console.log('Name a file of adverts.')
  const { assess } = createAssessor()
  const counts = new Map<string, number>()
  const quotes: string[] = []
  let total = 0
  for await (const batch of readPostings(file, { map: parseMap('') })) {
    for (const posting of batch.postings) {
      const found = assess(posting)
      if (language !== '' && found.language !== language) continue
      total++
      for (const sign of [...found.indicators, ...found.protective]) {
        counts.set(sign.code, (counts.get(sign.code) ?? 0) + 1)
        if (sign.code === code && sign.code !== 'contact-mobile-only' && sign.code !== 'employer-hidden')
          quotes.push(sign.quote)
      }
    }
  }
  console.log(`${total} postings`)
  for (const [name, n] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(22)} ${((100 * n) / total).toFixed(1)} %`)
  const step = Math.max(1, Math.floor(quotes.length / 40))
  for (let i = 0; i < quotes.length; i += step) console.log(`  «${quotes[i].replace(/\s+/g, ' ')}»`)
}

await main(process.argv.slice(2))
