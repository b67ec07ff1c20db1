import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noOpenssl, TimestampAuthority } from '../fakes/timestamp-authority.ts'
import { sampleBundle } from '../samples/bundles.ts'
import { unpackInto, unzipped } from '../samples/unzipped.ts'
import { type Format, said } from './environment.ts'

/** A bundle of evidence: as a bag (bagit), in CASE (case_validate), and its timestamps (openssl). */
export const bundle: Format = {
  name: 'bundle of evidence',
  missing: async () => noOpenssl,
  async check({ bin }, accepts) {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-interop-'))
    const authority = new TimestampAuthority()
    try {
      const { leaf, files } = await stamped(authority)
      unpackInto(join(folder, 'bag'), files)
      const at = (name: string) => join(folder, 'bag', name)
      const original = [...files.keys()].find((name) => name.endsWith('original.pdf')) ?? ''
      const bag = () => said(bin('python'), ['-m', 'bagit', '--validate', join(folder, 'bag')])
      accepts('bagit.py takes the bag', bag(), true)
      altered(at(original), () => accepts('bagit.py refuses it with a byte changed', bag(), false))
      const inCase = () => said(bin('case_validate'), ['--built-version', 'case-1.4.0', at('data/case.jsonld')])
      accepts('case_validate takes case.jsonld by CASE 1.4.0', inCase(), true)
      altered(at('data/case.jsonld'), () => accepts('case_validate refuses it with a byte changed', inCase(), false))
      const token = [...files.keys()].find((name) => name.endsWith('.tsr')) ?? ''
      writeFileSync(join(folder, 'root.pem'), authority.pem('root'))
      const verify = ['ts', '-verify', '-digest', leaf.toString('hex'), '-CAfile', join(folder, 'root.pem')]
      const time = () => said('openssl', [...verify, '-in', at(token)])
      accepts('openssl takes the timestamp', time(), true)
      altered(at(token), () => accepts('openssl refuses it with a byte changed', time(), false))
    } finally {
      authority.close()
      rmSync(folder, { recursive: true })
    }
  },
}

async function stamped(authority: TimestampAuthority) {
  let leaf = Buffer.alloc(0)
  const { zip } = await sampleBundle({
    names: ['Jāņa Bērziņa līgums', 'عقد العمل', 'Contract'],
    times: (first) => {
      leaf = createHash('sha256').update(Uint8Array.of(0)).update(first).digest()
      const token = authority.stamp({ imprint: leaf, at: new Date('2026-12-01T09:30:00Z') })
      return {
        times: [{ file: 'time-1.tsr', root: leaf.toString('hex'), at: 0, size: 1, path: [] }],
        tokens: new Map([['time-1.tsr', token]]),
      }
    },
  })
  return { leaf, files: await unzipped(zip) }
}

/** Runs a check while one byte of a file is another: its last, or in JSON one of the name of a type. */
function altered(file: string, check: () => void): void {
  const was = readFileSync(file)
  const at = file.endsWith('.jsonld') ? was.indexOf('hexBinary') + 3 : was.length - 1
  writeFileSync(file, was.with(at, was[at] ^ 1))
  check()
  writeFileSync(file, was)
}
