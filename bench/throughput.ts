import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Adverts, EMSCAD_FRAUD, EMSCAD_LEGITIMATE, EURES, isHere, POLISH, postingsOf } from './adverts.ts'
import { atLeast, decimals, type Figure, markdown, told, whole } from './figure.ts'
import { type Cost, measure } from './measure.ts'
import { median } from './scores.ts'

const RUNS = 5
const times = decimals(1, ' ×')
const COMMAND = join(import.meta.dirname, '../src/main.js')
const WORDS = join(import.meta.dirname, 'words.ts')
const ONE_POSTING = {
  id: 'one',
  title: 'Warehouse worker',
  text: 'A bakery in Riga looks for a warehouse worker. Contract of one year, 40 hours a week. office@bakery.example',
}

/**
 * Postings a second of the command on real files, beside what reading and splitting into words takes alone. The time of each
 * on a file of one posting counts as start-up and is taken off.
 */
export async function throughputFigures(say: (line: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-throughput-'))
  try {
    const one = join(folder, 'one.jsonl')
    writeFileSync(one, `${JSON.stringify(ONE_POSTING)}\n`)
    const time = async (name: string, files: readonly string[], run: () => Promise<Cost>) => {
      say(`${name} ${files.map((file) => file.slice(file.lastIndexOf('/') + 1)).join(' ')}, ${RUNS} runs`)
      const walls: number[] = []
      for (let i = 0; i < RUNS; i++) walls.push((await run()).wall)
      return median(walls)
    }
    const screen = (files: readonly string[]) =>
      time('screen', files, () => measure(COMMAND, ['screen', ...files, '--out', join(folder, 'out')]))
    const words = (files: readonly string[]) => time('words of', files, () => measure(WORDS, files))
    const startUp = await screen([one])
    const startOfWords = await words([one])
    const figures = [told('start-up (one posting)', `${startUp.toFixed(2)} s`)]
    const sets = { Polish: [POLISH], Spanish: [EURES], 'EMSCAD, both files': [EMSCAD_FRAUD, EMSCAD_LEGITIMATE] }
    for (const [name, adverts] of Object.entries(sets)) {
      if (!adverts.every(isHere)) continue
      const files = adverts.map(({ file }) => file)
      const postings = await count(adverts)
      const taken = (await screen(files)) - startUp
      const floor = (await words(files)) - startOfWords
      figures.push(
        atLeast(`${name}: postings/s without start-up`, postings / taken, 5000, whole),
        told(`${name}: postings/s of reading and splitting into words alone`, whole(postings / floor)),
        told(`${name}: time over reading and splitting into words`, times(taken / floor)),
      )
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function count(sets: readonly Adverts[]): Promise<number> {
  let total = 0
  // The whole file, whatever part of it other figures use.
  for (const { name, file } of sets) for await (const batch of postingsOf({ name, file })) total += batch.length
  return total
}

// `node bench/throughput.ts`
if (import.meta.main) console.log(markdown(await throughputFigures((line) => console.error(line))))
