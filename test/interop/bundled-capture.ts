import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SampleBundle, sampleBundle } from '../samples/bundles.ts'
import { unpackInto, unzipped } from '../samples/unzipped.ts'
import { advertSite } from './advert-site.ts'
import { captured, noCaptures, turned, WARC } from './captured.ts'
import { type Format, said } from './environment.ts'
import { replay } from './replay.ts'

/** A page capture as a court has it: in a bundle, out of which its reader takes it. The site is gone by then. */
export const bundledCapture: Format = {
  name: 'page capture in a bundle',
  missing: noCaptures,
  async check(readers, accepts) {
    const { bin } = readers
    const folder = mkdtempSync(join(tmpdir(), 'ausma-interop-'))
    try {
      const site = await advertSite()
      const kept = await captured(`advert.example:${site.port}`, '/advert').finally(() => site.close())
      const capture = { bytes: kept.bytes, type: 'application/wacz' } as const satisfies SampleBundle
      const files = await unzipped((await sampleBundle(capture)).zip)
      unpackInto(join(folder, 'bag'), files)
      const name = [...files.keys()].find((one) => one.endsWith('/original.wacz'))
      if (name === undefined) throw new Error('no capture in the bundle')
      const wacz = join(folder, 'bag', name)
      const bytes = readFileSync(wacz)
      const bag = () => said(bin('python'), ['-m', 'bagit', '--validate', join(folder, 'bag')])
      const valid = () => said(bin('wacz'), ['validate', '--file', wacz])
      accepts('bagit.py takes the bag', bag(), true)
      accepts('wacz validate takes the capture', valid(), true)
      await replay(readers, accepts, folder, { ...kept, bytes })
      // Of what lies packed in it: its records stand behind their name.
      const other = turned(bytes, WARC)
      writeFileSync(wacz, other)
      accepts('bagit.py refuses it with a byte of the capture changed', bag(), false)
      accepts('wacz validate refuses the capture with a byte changed', valid(), false)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}
