import { type Reporter, visitor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { blockDesks } from '../../modules/blocking/index.ts'
import { ownerBy } from '../../modules/cases/index.ts'
import {
  copiesBy,
  type NewFile,
  proofKey,
  publicFacts,
  type Receipt,
  receiptKeys,
  reporterBy,
  spaceLeft,
} from '../../modules/reports/index.ts'
import { privacyNotices, requesterBy } from '../../modules/requests/index.ts'
import { publishedFigures } from '../../modules/statistics/index.ts'
import { type In, type Name, type Out, perform } from '../../operations.ts'
import { type Behind, type Copy, FOR_ANYBODY, FOR_HOLDERS, type Held, type TakenFile } from '../../public/behind.ts'
import { Tickets } from './tickets.ts'
import { mineOf, withdrawnFromAll } from './withdrawing.ts'

/**
 * Puts a file that the pages stored into the store of the server.
 * @throws Problem `not-found` where it is not there, or not as large as its form says
 */
export type Adopt = (file: string, size: number) => Promise<void>

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** How the holder of words is found, by what the words may lead to. */
const HOLDERS: Readonly<
  Record<Held, (kernel: Kernel, receipt: Receipt, agency: string | undefined) => Promise<Reporter | null>>
> = { reports: reporterBy, requests: requesterBy, 'own-documents': ownerBy }

/** Largest document that goes to the pages' process at once, in bytes; a larger one is given by the team. */
const MOST_AT_ONCE = 25 << 20

/**
 * What the public pages may ask, answered by the kernel.
 * @param adopt absent where the pages store files in the server's own store
 */
export function behindOf(kernel: Kernel, adopt: Adopt = async () => {}): Behind {
  const tickets = new Tickets(() => kernel.clock.now().getTime())
  // The pages let floods wait, and many people share an address: no rate of one caller may stop another.
  const asVisitor = <N extends Name>(operation: N, input: In<N>): Promise<Out<N>> =>
    perform(kernel, { actor: visitor, operation, input, address: newId() })
  // The words stay here: an operation sees their keyed hash and a public key.
  const halvesOf = (receipt: Receipt, agency: string | null) => {
    const { lookup, pair } = receiptKeys(receipt, kernel.secret, agency)
    return { lookup: text(lookup), publicKey: text(pair.publicKey) }
  }
  const asHolder = async <N extends Name>(
    receipt: Receipt,
    operation: N,
    input: In<N>,
    agency: string | null,
  ): Promise<Out<N> | null> => {
    const held = (Object.keys(HOLDERS) as Held[]).find((one) => operation.startsWith(`${one}.`))
    const actor = held === undefined ? null : await HOLDERS[held](kernel, receipt, agency ?? undefined)
    return actor && perform(kernel, { actor, operation, input })
  }
  /** By which keyed hash a report at an agency is found, also one from before each agency had its own. */
  const lookupAt = async (receipt: Receipt, agency: string): Promise<string> => {
    const copies = await copiesBy(kernel, receipt)
    const found = copies.find(({ reporter }) => reporter.agency === agency)
    return found === undefined ? halvesOf(receipt, agency).lookup : text(found.lookup)
  }
  /** Adopts files for a call; where it fails they are removed, for no row will name them. */
  const withFiles = async <T>(taken: readonly TakenFile[], work: (files: NewFile[]) => Promise<T | null>) => {
    const files = taken.map((file) => tickets.redeem(file))
    try {
      await Promise.all(files.map(({ file, size }) => adopt(file, size)))
      const done = await work(files)
      if (done === null) await dropped(files)
      return done
    } catch (error) {
      await dropped(files)
      throw error
    }
  }
  const dropped = (files: readonly { readonly file: string }[]) =>
    Promise.all(files.map(({ file }) => kernel.blobs.remove(file)))
  return {
    facts: () => publicFacts(kernel.database),
    notices: () => privacyNotices(kernel.database),
    blockDesks: () => blockDesks(kernel.database),
    figures: () => publishedFigures(kernel.database),
    space: () => spaceLeft(kernel),
    proofKey: async () => proofKey(kernel.secret),
    ticket: async () => tickets.issue(),
    async anybody(operation, input) {
      // A process that was taken over could ask for any name.
      if (!FOR_ANYBODY.includes(operation)) throw new Problem('not-permitted', 'The public pages do not do this.')
      return asVisitor(operation, input)
    },
    async file(receipt, writing, taken) {
      const filed = await withFiles(taken, (files) =>
        asVisitor('reports.file', { ...writing, receipt: halvesOf(receipt, writing.agency), files }),
      )
      return filed as Out<'reports.file'>
    },
    ask: async (receipt, asking, proof) =>
      asVisitor('requests.make', {
        ...asking,
        receipt: halvesOf(receipt, null),
        proof: proof && (await lookupAt(proof, asking.agency)),
      }),
    opens: async (receipt) => (await copiesBy(kernel, receipt)).map(({ reporter }) => reporter.agency),
    async read(receipt, at) {
      const found = await copiesBy(kernel, receipt)
      const copies: Copy[] = []
      for (const { reporter } of found) {
        const mine = at === null || at === reporter.agency ? await mineOf(kernel, reporter) : null
        if (mine !== null) copies.push({ agency: reporter.agency, mine })
      }
      return { agencies: found.map(({ reporter }) => reporter.agency), copies }
    },
    async holder(receipt, operation, input, agency) {
      if (!FOR_HOLDERS.includes(operation)) throw new Problem('not-permitted', 'The public pages do not do this.')
      return asHolder(receipt, operation, input, agency)
    },
    async withdraw(receipt) {
      const { found, erased, left, files } = await withdrawnFromAll(kernel, receipt)
      // After the commits that forgot their keys; bytes that stay behind open to nobody.
      await dropped(files.map((file) => ({ file })))
      return found ? { erased, left } : null
    },
    async document(receipt, media) {
      const found = await asHolder(receipt, 'own-documents.open', { media }, null)
      if (found === null) return null
      if (found.size > MOST_AT_ONCE) throw new Problem('too-large', 'This document is too large to be saved here.')
      const parts = await Array.fromAsync(kernel.blobs.get(media, Buffer.from(found.key, 'base64url')))
      return { type: found.type, bytes: Buffer.concat(parts) }
    },
    reply: (receipt, agency, words, taken) =>
      withFiles(taken, (files) => asHolder(receipt, 'reports.reply', { ...words, files }, agency)),
    tie: async (receipt, agency, earlier) =>
      asHolder(receipt, 'reports.tie', { lookup: await lookupAt(earlier, agency) }, agency),
  }
}
