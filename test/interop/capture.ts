import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { rootsOf } from '../../src/modules/evidence/time/roots.ts'
import { stampNow } from '../../src/modules/evidence/time/stamp-now.ts'
import { PICTURE } from '../../src/ports/capture/names.ts'
import { zipFile } from '../../src/ports/zip-file.ts'
import { noOpenssl, TimestampAuthority } from '../fakes/timestamp-authority.ts'
import { advertSite } from './advert-site.ts'
import { captured, noCaptures, type Parts, part, partsOf, turned, WARC } from './captured.ts'
import { type Accepts, type Format, type Readers, type Said, said } from './environment.ts'
import { replay } from './replay.ts'

/** A page capture: as a container (wacz), signed by a key that goes along (cryptography), its records (warcio), and shown again (pywb). */
export const capture: Format = {
  name: 'page capture',
  missing: async () => noOpenssl || noCaptures(),
  async check(readers, accepts) {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-interop-'))
    const authority = new TimestampAuthority()
    const roots = rootsOf(authority.pem('root'))
    const stamp = stampNow(async (_, request) => authority.reply(request), { authorities: ['its own'], roots })
    try {
      const site = await advertSite()
      const kept = await captured(`advert.example:${site.port}`, '/advert', stamp).finally(() => site.close())
      const parts = partsOf(kept)
      container(readers, accepts, folder, parts, kept.bytes)
      signature(readers, accepts, parts)
      time(accepts, folder, parts, authority)
      records(readers, accepts, folder, parts)
      await replay(readers, accepts, folder, kept)
    } finally {
      authority.close()
      rmSync(folder, { recursive: true })
    }
  },
}

const [LIST, DIGEST] = ['datapackage.json', 'datapackage-digest.json']

/** The sums of ZIP are made anew: what refuses is the reader of the format, and not the one of its container. */
function container({ bin }: Readers, accepts: Accepts, folder: string, parts: Parts, whole: Uint8Array): void {
  const file = join(folder, 'page.wacz')
  const validate = (bytes: Uint8Array): Said => {
    writeFileSync(file, bytes)
    return said(bin('wacz'), ['validate', '--file', file])
  }
  accepts('wacz validate takes it', validate(whole), true)
  for (const [what, changed, behind] of [
    ['WARC', WARC],
    ['picture', PICTURE],
    ['first hash in the list', LIST, 'sha256:'],
    ['digest', DIGEST, 'sha256:'],
  ] as const) {
    const all = [...parts].map(([name, bytes]) => ({ name, bytes: name === changed ? turned(bytes, behind) : bytes }))
    accepts(`wacz validate refuses it with a byte of the ${what} changed`, validate(zipFile(all)), false)
  }
}

/**
 * What `wacz validate --verify-auth` reads is the signature of a domain, with its certificate and a timestamp. One by a key that goes along
 * is read here by what WACZ Signing and Verification 0.1.0 says of it: over the hash as text, its two numbers one behind the other.
 */
const VERIFY = `
import base64, sys
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key
key, signature = (base64.b64decode(word) for word in sys.argv[2:])
r, s = (int.from_bytes(half, 'big') for half in (signature[:48], signature[48:]))
load_der_public_key(key).verify(utils.encode_dss_signature(r, s), sys.argv[1].encode(), ec.ECDSA(SHA256()))
`

function signature({ bin }: Readers, accepts: Accepts, parts: Parts): void {
  const { hash, signedData } = JSON.parse(part(parts, DIGEST).toString())
  const verify = (words: string, signed: string) =>
    said(bin('python'), ['-c', VERIFY, words, signedData.publicKey, signed])
  const otherHash = turned(Buffer.from(hash), 'sha256:').toString()
  const otherSignature = turned(Buffer.from(signedData.signature, 'base64')).toString('base64')
  accepts('cryptography takes the signature of the digest', verify(hash, signedData.signature), true)
  accepts('cryptography refuses it with a byte of the digest changed', verify(otherHash, signedData.signature), false)
  accepts('cryptography refuses it with a byte of the signature changed', verify(hash, otherSignature), false)
}

/** The timestamp of the signature as text; the root is the one that is trusted, and the chain the one that goes along. */
function time(accepts: Accepts, folder: string, parts: Parts, authority: TimestampAuthority): void {
  const { signature, timeSignature, timestampCert } = JSON.parse(part(parts, DIGEST).toString()).signedData
  const at = (name: string) => join(folder, name)
  writeFileSync(at('answer.tsr'), Buffer.from(timeSignature, 'base64'))
  writeFileSync(at('chain.pem'), timestampCert)
  writeFileSync(at('root.pem'), authority.pem('root'))
  const verify = (words: string): Said => {
    writeFileSync(at('signature.txt'), words)
    const certificates = ['-CAfile', at('root.pem'), '-untrusted', at('chain.pem')]
    return said('openssl', ['ts', '-verify', '-data', at('signature.txt'), '-in', at('answer.tsr'), ...certificates])
  }
  accepts('openssl takes the timestamp of the signature', verify(signature), true)
  accepts('openssl refuses it of another signature', verify(turned(Buffer.from(signature)).toString()), false)
}

/** Changed while unpacked: what refuses is the digest of a record, and not the sum of gzip. */
function records({ bin }: Readers, accepts: Accepts, folder: string, parts: Parts): void {
  const check = (name: string, bytes: Uint8Array): Said => {
    writeFileSync(join(folder, name), bytes)
    const { ok, words } = said(bin('warcio'), ['check', '--verbose', join(folder, name)])
    // It passes by a record without a digest.
    return { ok: ok && words.includes('digest pass') && !/no digest|not checked/.test(words), words }
  }
  const warc = gunzipSync(part(parts, WARC))
  accepts('warcio check takes each record by its digest', check('page.warc.gz', part(parts, WARC)), true)
  accepts('warcio check takes them unpacked', check('page.warc', warc), true)
  for (const [what, behind] of [
    ['an answer', 'HTTP/1.1 200 OK\r\nContent-'],
    ['a digest of what was answered', 'WARC-Payload-Digest: sha256:'],
    ['a digest of a record', 'WARC-Block-Digest: sha256:'],
  ] as const)
    accepts(`warcio check refuses them with a byte of ${what} changed`, check('page.warc', turned(warc, behind)), false)
}
