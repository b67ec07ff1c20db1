import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { waczFile } from '../../../ports/capture/wacz.ts'
import { unzip } from '../../../ports/preview/unzip.ts'
import { StampFault, type Timestamping } from '../../../ports/timestamping.ts'
import { rootsOf } from './roots.ts'
import { stampNow } from './stamp-now.ts'

const [TRUSTED, STRANGE, SILENT] = ['http://trusted.example/', 'http://strange.example/', 'http://silent.example/']
const AT = new Date()

describe('the time inside the signature of a capture', { skip: noOpenssl }, () => {
  let [trusted, strange]: TimestampAuthority[] = []
  before(() => {
    trusted = new TimestampAuthority()
    strange = new TimestampAuthority()
  })
  after(() => {
    trusted.close()
    strange.close()
  })
  const asked: string[] = []
  const ask: Timestamping = async (authority, request) => {
    asked.push(authority)
    if (authority === SILENT) throw new StampFault('no-connection')
    return (authority === TRUSTED ? trusted : strange).reply(request)
  }
  const stamping = (...authorities: string[]) => stampNow(ask, { authorities, roots: rootsOf(trusted.pem('root')) })
  const signedData = async (stamp: ReturnType<typeof stamping>) => {
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' })
    const page = { url: 'https://advert.example/17', title: 'Advert', at: AT, text: 'Work', software: 'Test' }
    const bytes = await waczFile({ ...page, warc: Buffer.from('warc'), places: [], more: [], key, stamp })
    const digest = unzip(bytes).get('datapackage-digest.json')?.() ?? assert.fail('no digest')
    return JSON.parse(Buffer.from(digest).toString()).signedData
  }

  test('stands in its digest, is of the signature as text, and is taken by OpenSSL', async () => {
    const { signature, timeSignature, timestampCert } = await signedData(stamping(SILENT, STRANGE, TRUSTED, TRUSTED))
    assert.deepEqual(asked, [SILENT, STRANGE, TRUSTED], 'one is enough')
    const imprint = createHash('sha256').update(signature).digest()
    assert.ok(trusted.verifies(Buffer.from(timeSignature, 'base64'), imprint))
    assert.ok(!trusted.verifies(Buffer.from(timeSignature, 'base64'), createHash('sha256').update('else').digest()))
    assert.equal(timestampCert.match(/BEGIN CERTIFICATE/g)?.length, 3, 'from its certificate to the root')
    assert.ok(
      timestampCert.startsWith(
        trusted.pem('time').slice(trusted.pem('time').indexOf('-----BEGIN')).trim().slice(0, 400),
      ),
    )
  })

  test('where no authority answers what is believed the capture goes without', async () => {
    const { timeSignature, timestampCert, signature } = await signedData(stamping(SILENT, STRANGE))
    assert.deepEqual([timeSignature, timestampCert], [undefined, undefined])
    assert.ok(signature)
  })
})
