import type { BlockDesk } from '../modules/blocking/index.ts'
import type { Mine, NewFile, PublicFacts, Receipt } from '../modules/reports/public.ts'
import type { PrivacyNotice } from '../modules/requests/public.ts'
import type { PublishedRelease } from '../modules/statistics/public.ts'
import type { In, Out } from '../operations.ts'
import type { Space } from './room.ts'

/** Operations that the pages call for anybody. */
export const FOR_ANYBODY = ['block-appeals.file', 'offers.check'] as const
export type ForAnybody = (typeof FOR_ANYBODY)[number]
/** Operations that the pages call for whoever typed the words of a receipt. Their names begin with what the receipt leads to. */
export const FOR_HOLDERS = [
  'own-documents.list',
  'own-documents.withdraw',
  'reports.identify',
  'reports.prove',
  'requests.mine',
  'requests.reply',
] as const
export type ForHolders = (typeof FOR_HOLDERS)[number]

/** What the words of a receipt can lead to. */
export type Held = 'reports' | 'requests' | 'own-documents'

/** Leave to store one file: its number, and the key under which it is sealed. */
export type Ticket = { readonly file: string; readonly key: string }
/** A file that was stored with a ticket. Its key is known to whoever issued the ticket. */
export type TakenFile = Omit<NewFile, 'key'>

/** A report as its reporter sees it at one agency; `withdrawn` where its words open nothing there any more. */
export type Copy = { readonly agency: string; readonly mine: Mine | 'withdrawn' }
/** What the words of a receipt open: at which agencies, and the report at those that were asked for. */
export type Opened = { readonly agencies: readonly string[]; readonly copies: readonly Copy[] }

/** What a withdrawal did. `left`: agencies from which it could not be taken back now; asked for once more, these are tried anew. */
export type TakenBack = { readonly erased: boolean; readonly left: readonly string[] }

/** A report as it was written, before its receipt's halves and its files' keys are added. */
export type Writing = Omit<In<'reports.file'>, 'receipt' | 'files'>
/** A request about one's data as it was written. */
export type Asking = Omit<In<'requests.make'>, 'receipt' | 'proof'>

/**
 * All that the public pages can ask of the server behind them. They run in a process of their own that holds no database and no key of
 * a member, so whoever takes that process over can do what stands here, and nothing else.
 *
 * Every call may throw a Problem; words that open nothing are answered by null.
 */
export type Behind = {
  /** Who takes reports, and numbers to call. */
  facts(): Promise<PublicFacts>
  /** What agencies say of how they use data. */
  notices(): Promise<readonly PrivacyNotice[]>
  /** To whom one can object to a block. */
  blockDesks(): Promise<readonly BlockDesk[]>
  /** All figures that were published, the latest first. */
  figures(): Promise<readonly PublishedRelease[]>
  /** What the disk has left for files. */
  space(): Promise<Space>
  /** Public half of the key that signs proofs, in base64url. */
  proofKey(): Promise<string>
  ticket(): Promise<Ticket>
  anybody<N extends ForAnybody>(operation: N, input: In<N>): Promise<Out<N>>
  /** Files a report with what was stored with tickets. */
  file(receipt: Receipt, writing: Writing, files: readonly TakenFile[]): Promise<Out<'reports.file'>>
  /** Makes a request. @param proof words of a report by which its maker is known; must lead to a report of that agency */
  ask(receipt: Receipt, asking: Asking, proof: Receipt | null): Promise<Out<'requests.make'>>
  /** The agencies to whose reports these words lead: one report at each. */
  opens(receipt: Receipt): Promise<readonly string[]>
  /** Reads a report, at all agencies that got it. @param at at one of them alone */
  read(receipt: Receipt, at: string | null): Promise<Opened>
  /** @param agency at which of them, of a report that went to several; null for all else */
  holder<N extends ForHolders>(
    receipt: Receipt,
    operation: N,
    input: In<N>,
    agency: string | null,
  ): Promise<Out<N> | null>
  /** Takes a report back from everybody who got it; null where the words open none. */
  withdraw(receipt: Receipt): Promise<TakenBack | null>
  /**
   * The bytes of a document of the holder's own; null where the words open none.
   * @throws Problem `too-large` of one that does not go through at once, `unavailable` where its bytes are not those that were kept
   */
  document(receipt: Receipt, media: string): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>
  /** Adds words and files to a report. */
  reply(
    receipt: Receipt,
    agency: string,
    words: Omit<In<'reports.reply'>, 'files'>,
    files: readonly TakenFile[],
  ): Promise<Out<'reports.reply'> | null>
  /** Ties an earlier report to this one. @throws Problem `not-found` where the earlier words open nothing */
  tie(receipt: Receipt, agency: string, earlier: Receipt): Promise<Out<'reports.tie'> | null>
}
