import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PICTURE } from '../../src/ports/capture/names.ts'
import type { Captured } from '../../src/ports/page-captures.ts'
import { READ } from './advert-site.ts'
import { captured, INDEX, type Parts, part, partsOf, turned, WARC } from './captured.ts'
import type { Accepts, Readers, Said } from './environment.ts'
import { openPywb, type Pywb } from './pywb.ts'

/** The site is gone: what pywb shows, it has from the capture. It finds each address by our index. */
export async function replay({ bin }: Readers, accepts: Accepts, folder: string, kept: Captured): Promise<void> {
  const parts = partsOf(kept)
  const write = (name: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const [warc, index] = [part(parts, WARC), part(parts, INDEX)]
  write(WARC, warc)
  write(INDEX, index)
  const pywb = await openPywb(bin('wayback'), folder, { index: INDEX, archive: dirname(WARC) })
  try {
    const shown = () => sameAs(kept, pywb)
    accepts('pywb shows the page again: words, picture, and all that belongs to it', await shown(), true)
    const offset = String(linesOf(parts).find(({ url }) => url === kept.address)?.offset)
    write(INDEX, turned(index, `"offset":"${offset.slice(0, -1)}`))
    accepts('pywb does not with a byte of the index changed', await shown(), false)
    write(INDEX, index)
    write(WARC, warc.with(Number(offset), warc[Number(offset)] ^ 1))
    accepts('pywb does not with the first byte of its record changed', await shown(), false)
  } finally {
    await pywb.close()
  }
}

type Line = { readonly url: string; readonly status: string; readonly offset: string }

const linesOf = (parts: Parts): readonly Line[] =>
  part(parts, INDEX)
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))))

/** Addresses that were answered by 200, of those that lie in the web. */
const answered = (parts: Parts): readonly string[] =>
  linesOf(parts).flatMap(({ url, status }) => (status === '200' && url.startsWith('http') ? [url] : []))

const wordsOf = (parts: Parts): string => {
  const page = part(parts, 'pages/pages.jsonl').toString().trim().split('\n').at(-1) ?? ''
  return JSON.parse(page).text
}

/** Looks at what pywb shows as at any page: in the browser that captured it, which keeps every answer that pywb gives. */
async function sameAs(kept: Captured, pywb: Pywb): Promise<Said> {
  const seen = await captured(`replay.example:${pywb.port}`, pywb.path(kept)).catch((error: Error) => error)
  if (seen instanceof Error) return { ok: false, words: seen.message }
  const [was, now] = [partsOf(kept), partsOf(seen)]
  const words = wordsOf(was)
  const faults = [
    ...READ.filter((word) => !words.includes(word)).map((word) => `not captured: ${word}`),
    ...(words === wordsOf(now) ? [] : [`other words: ${wordsOf(now)}`]),
    ...(part(was, PICTURE).equals(part(now, PICTURE)) ? [] : ['another picture']),
    ...seen.extent.leftOut.map(({ why, count }) => `not answered (${why}): ${count}`),
    ...answered(was)
      .filter((url) => !answered(now).some((one) => one.endsWith(`/${url}`)))
      .map((url) => `not answered by 200: ${url}`),
  ]
  return { ok: faults.length === 0, words: faults.join('\n') }
}
