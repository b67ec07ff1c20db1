import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { asFiles, unzipped } from '../../../../test/samples/unzipped.ts'
import { chainOf } from '../../../kernel/audit.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { keyText, readKey } from '../../../kernel/signed-note.ts'
import { verifyBundle } from '../bundle/index.ts'
import type { PackedAudit } from '../bundle/shapes.ts'
import { operations } from '../operations.ts'
import type { Check, Entered, ItemPage } from '../shapes.ts'
import type { BundleInput, PreviewLine, Taken } from './shapes.ts'
import { bundleStream, knownOf } from './stream.ts'

const ASKED = { to: 'Invented Court', purpose: 'A hearing', basis: 'An invented law', language: 'en' } as const

onDatabases(
  'bundles of evidence',
  (database) => NoticesHouse.open(database, { operations }),
  (house) => {
    const call = <T>(by: Person, operation: string, input: object, reason?: string) =>
      house().call<T>(by.token, operation, input, reason)
    /** As the route calls it, with what the upload made. */
    const keep = async (lead: string, more: object = {}, text = `Contract ${newId()}`) => {
      const [file, key] = [newId(), randomBytes(32)]
      const bytes = (async function* () {
        yield Buffer.from(text)
      })()
      const { size, sha256 } = await house().kernel.blobs.put(file, key, bytes, 1 << 20)
      const input = {
        ...{ about: { kind: 'lead', id: lead }, kind: 'document', name: 'Contract', ground: 'given', how: 'Invented' },
        ...{ file, key: key.toString('base64url'), sha256: Buffer.from(sha256).toString('base64url'), size },
        ...{ type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' }, ...more },
      }
      const actor = await house().actor(house().anna.token)
      return (await done<Entered>(house().kernel, { actor, operation: 'evidence.keep', input })).item
    }
    const ask = async (items: readonly string[], more: Partial<BundleInput> = {}) =>
      execute(house().kernel, {
        actor: await house().actor(house().anna.token),
        operation: 'evidence.bundle',
        input: { ...ASKED, items, ...more },
      })
    const approved = async (items: readonly string[], more: Partial<BundleInput> = {}) => {
      const asked = await ask(items, more)
      const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
      const actor = await house().actor(house().berta.token)
      const result = await execute(house().kernel, { actor, operation: 'evidence.bundle', input: {}, approval })
      return result.kind === 'done' ? (result.output as { bundle: string }).bundle : assert.fail('it waits')
    }
    const ready = (bundle: string, by = house().anna) =>
      call<{ ticket: string }>(by, 'evidence.ready-bundle', { bundle }).then(({ ticket }) => ticket)
    const take = async (bundle: string) => {
      const input = { bundle, ticket: await ready(bundle) }
      const actor = await house().actor(house().anna.token)
      return done<Taken>(house().kernel, { actor, operation: 'evidence.take-bundle', input })
    }
    /** As the route streams it. */
    const download = async (bundle: string) => {
      const { kernel, anna } = house()
      const taken = await take(bundle)
      const actor = await house().actor(anna.token)
      const input = { bundle, known: knownOf(taken), entries: taken.entries }
      const entries = await done<PackedAudit>(kernel, { actor, operation: 'evidence.prove-bundle', input })
      if (actor.kind !== 'member') return assert.fail('nobody is signed in')
      const { blobs, head, database } = kernel
      const packed = await bundleStream(taken, { member: actor, blobs, head, chain: chainOf(database), entries })
      const zip = Buffer.concat(await Array.fromAsync(packed.bytes))
      assert.equal(zip.length, packed.size)
      return unzipped(zip)
    }
    const checked = async (files: ReadonlyMap<string, Uint8Array>) => {
      const key = readKey(keyText(house().kernel.head.signer))
      const { checks } = await verifyBundle(asFiles(files), { roots: [], key })
      return Object.fromEntries(checks.map(({ check, state, lines }) => [check, state === 'fails' ? lines : state]))
    }
    const json = <T>(files: ReadonlyMap<string, Buffer>, name: string): T =>
      JSON.parse(files.get(name)?.toString() ?? assert.fail(name)) as T
    const HOLDS = { files: 'holds', maker: 'holds', index: 'holds', logs: 'holds', audit: 'holds', times: 'open' }

    test('asked for by one, approved by another, it holds the items, their logs and the audit, and verifies alone', async () => {
      const lead = await house().lead()
      const [contract, payslip] = [await keep(lead, {}, 'the contract'), await keep(lead)]
      const files = await download(await approved([contract, payslip]))
      assert.deepEqual(await checked(files), HOLDS)
      assert.equal(files.get(`data/items/${contract}/original.pdf`)?.toString(), 'the contract')
      const page = await call<ItemPage>(house().anna, 'evidence.get', { item: contract })
      assert.deepEqual(
        page.log.map(({ kind, words }) => [kind, words?.to]),
        [
          ['captured', undefined],
          ['bundled', 'Invented Court'],
        ],
      )
      const { checks } = await call<{ checks: Check[] }>(house().berta, 'evidence.verify', { item: contract })
      assert.ok(checks.every(({ ok }) => ok !== false))
    })

    test('words of an advert and a page that a notice kept go along as they were', async () => {
      const pieces = await house().keep(await house().lead())
      const files = await download(await approved(pieces.filter(({ sha256 }) => sha256 !== null).map(({ id }) => id)))
      assert.deepEqual({ ...(await checked(files)), audit: 'holds' }, HOLDS)
    })

    test('a copy stands for its original, of which no word and no byte goes along', async () => {
      const lead = await house().lead()
      const contract = await keep(lead, { note: 'unmasked-note' }, 'unmasked-text')
      const masked = await keep(lead, { copyOf: { item: contract, way: 'redaction' }, name: 'Masked' }, 'masked')
      await keep(lead, { copyOf: { item: contract, way: 'crop' }, name: 'Another copy' })
      const files = await download(await approved([masked]))
      assert.deepEqual(await checked(files), HOLDS)
      for (const [name, bytes] of files) assert.doesNotMatch(bytes.toString('latin1'), /unmasked|Another copy/, name)
      const log = json<Taken['logs'][number]>(files, `data/originals/${contract}/custody.json`)
      assert.deepEqual(
        log.entries.map(({ kind, said }) => [kind, said?.text]),
        [
          ['captured', undefined],
          ['copied', JSON.stringify({ copy: masked })],
          ['copied', undefined],
        ],
      )
    })

    test('what was noted in the logs goes along only where somebody says so', async () => {
      const item = await keep(await house().lead())
      await call(house().anna, 'evidence.hand-over', { item, to: house().berta.id, note: 'noted-words' })
      await call(house().berta, 'evidence.receive', { item })
      const said = async (withNotes: boolean) =>
        (await download(await approved([item], { withNotes }))).get(`data/items/${item}/custody.json`)?.toString() ?? ''
      assert.doesNotMatch(await said(false), /noted-words/)
      assert.match(await said(true), /noted-words/)
    })

    test('grades and seals go along whatever else was noted: in the log, and in the index that people read', async () => {
      const grade = { scale: '6x6', source: 'B', information: '3' }
      const item = await keep(await house().lead(), { grade: { scale: '4x4', source: 'A', information: '1' } })
      await call(house().anna, 'evidence.grade', { item, grade })
      await call(house().anna, 'evidence.seal', { item, seal: { kind: 'physical', number: 'LV 004417' } })
      await call(house().anna, 'evidence.find-broken', { item }, 'Cut when the bag came back')
      const files = await download(await approved([item]))
      assert.deepEqual(await checked(files), HOLDS)
      const page = files.get('data/index.html')?.toString() ?? ''
      for (const said of [
        'A1 (4x4)',
        'B3 (6x6)',
        'Graded anew',
        'seal LV 004417',
        'Seal found broken',
        'Cut when the bag',
      ])
        assert.ok(page.includes(said), said)
    })

    test('entries of the audit that name other records stay out, and the check says which', async () => {
      const lead = await house().lead()
      const [one, other] = [await keep(lead), await keep(lead)]
      await download(await approved([one, other]))
      const files = await download(await approved([one]))
      assert.deepEqual(await checked(files), HOLDS)
      for (const [name, bytes] of files) assert.ok(!bytes.includes(other), name)
    })

    test('it is downloaded once, and by nobody but who asked', async () => {
      const bundle = await approved([await keep(await house().lead())])
      const codeOf = async (by: Person, ticket: string) => {
        const actor = await house().actor(by.token)
        const call = { actor, operation: 'evidence.take-bundle', input: { bundle, ticket } }
        return (await problemOf(house().kernel, call))?.code ?? null
      }
      const { anna, berta } = house()
      const problem = await house().problem(berta.token, 'evidence.ready-bundle', { bundle })
      assert.equal(problem?.code, 'not-found')
      const ticket = await ready(bundle)
      assert.equal(await codeOf(berta, ticket), 'conflict', 'it is of use to nobody else')
      assert.equal(await codeOf(anna, await ready(await approved([await keep(await house().lead())]))), 'conflict')
      assert.equal(await codeOf(anna, ticket), null)
      assert.equal(await codeOf(anna, ticket), 'not-found')
      assert.equal((await house().problem(anna.token, 'evidence.ready-bundle', { bundle }))?.code, 'not-found')
    })

    test('a download is begun within a minute; that it left is entered once', async () => {
      const bundle = await approved([await keep(await house().lead())])
      const actor = await house().actor(house().anna.token)
      const take = (ticket: string) =>
        problemOf(house().kernel, { actor, operation: 'evidence.take-bundle', input: { bundle, ticket } })
      const late = await ready(bundle)
      await house().pass(60_000)
      assert.equal((await take(late))?.code, 'conflict')
      assert.equal((await take(''))?.code, 'conflict')
      assert.equal(await take(await ready(bundle)), null)
      const entries = await house().database.superuser(
        `select operation, verb from audit where '${bundle}' = any (subjects) and outcome = 'done' order by seq`,
      )
      assert.deepEqual(
        entries.map(({ operation, verb }) => `${operation} ${verb}`),
        [
          'evidence.bundle disclosure',
          ...Array(2).fill('evidence.ready-bundle consultation'),
          'evidence.take-bundle disclosure',
        ],
      )
    })

    test('bytes that differ ring, and nothing leaves', async () => {
      const item = await keep(await house().lead())
      const bundle = await approved([item])
      const kept = house().kernel.blobs.kept
      kept.set(item, Buffer.from(kept.get(item) ?? assert.fail('no bytes')).fill(7, 20))
      await assert.rejects(take(bundle), /not those that were kept/)
      const { log } = await call<ItemPage>(house().anna, 'evidence.get', { item })
      assert.deepEqual(
        log.map(({ kind }) => kind),
        ['captured', 'differs'],
      )
    })

    test('a log that was altered rings, and nothing leaves', async () => {
      const item = await keep(await house().lead())
      const bundle = await approved([item])
      await house().database.superuser(`update custody set at = at - interval '1 day' where item = '${item}'`)
      await assert.rejects(take(bundle), /log of this item is not as it was signed/)
      const { log } = await call<ItemPage>(house().anna, 'evidence.get', { item })
      assert.equal(log.at(-1)?.kind, 'differs')
    })

    test('the preview says what cannot go, and nobody is asked for it', async () => {
      const lead = await house().lead()
      const [good, closed, gone] = [await keep(lead), await keep(lead), await keep(lead)]
      await call(house().berta, 'evidence.close', { item: closed }, 'It may show what nobody may look at')
      const outside = { item: gone, to: 'Invented Court', receipt: '1' }
      await call(house().anna, 'evidence.give-out', outside, 'It is asked for by the court')
      const items = [good, closed, gone]
      const { lines } = await call<{ lines: PreviewLine[] }>(house().anna, 'evidence.preview-bundle', { items })
      // What is outside is a copy of the house's own bytes: they are here still.
      assert.deepEqual(
        lines.map(({ why }) => why),
        [null, 'closed', null],
      )
      await assert.rejects(ask(items), /cannot go into a bundle/)
      await assert.rejects(ask([good, good]))
    })

    test('another agency gets none of it', async () => {
      const item = await keep(await house().lead())
      const stranger = await house().admitted(await house().another(house().keeper), ['investigator'])
      const { code } = (await house().problem(stranger.token, 'evidence.preview-bundle', { items: [item] })) ?? {}
      assert.equal(code, 'not-found')
      assert.deepEqual(await call<object>(stranger, 'evidence.bundles', {}), { bundles: [] })
    })
  },
)
