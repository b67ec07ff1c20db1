import { PASSED_PARTS, type PassedPart } from '../../../modules/reports/codes.ts'
import type { Out, ReportPage } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'

type AlikeReport = Out<'reports.related'>['reports'][number]

/** Why another report may be of the same matter, as a sentence a reason. */
export function reasonsOf(
  { contacts, words, chain }: Pick<AlikeReport, 'contacts' | 'words' | 'chain'>,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'list' | 'percent'> },
): string {
  // First what the reporter has said themselves, last what a machine has measured.
  const reasons = [
    ...(chain ? [say('triage.why-chain')] : []),
    ...(contacts.length > 0 ? [say('triage.why-contacts', { list: format.list(contacts) })] : []),
    ...(words === null ? [] : [say('triage.why-words', { share: format.percent(words) })]),
  ]
  return reasons.join(' ')
}

/** What was said of two reports, as the history keeps it: the verdict and the other's code. */
export function pairedWords(words: string, say: Say): string {
  // What an older version wrote otherwise is shown as it stands: a history loses nothing.
  const [, verdict, code = ''] = /^(same|other|open) (\S+)$/.exec(words) ?? []
  return verdict === 'same' || verdict === 'other' || verdict === 'open'
    ? say(`triage.paired-${verdict}`, { code })
    : words
}

/** What goes along: the words that were chosen, then the contact points that do not stand in them. */
export function quotedText(text: string, points: readonly string[]): string {
  // What stands in the words goes along with them already.
  const missing = points.filter((point) => !text.includes(point))
  return [text.trim(), ...missing].filter((line) => line !== '').join('\n')
}

/** Parts that a report has: what is not there is not offered. */
export function partsThere({ messages, files }: Pick<ReportPage, 'messages' | 'files'>): ReadonlySet<PassedPart> {
  const told = messages.find((message) => message.told !== null)?.told
  return new Set(
    PASSED_PARTS.filter((part) => {
      // The first message is the report itself, which goes part by part.
      if (part === 'messages') return messages.length > 1
      return part === 'files' ? files > 0 : (told?.[part] ?? '').trim() !== ''
    }),
  )
}

/** Lines of text as addresses, each once. */
export const addressesFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  ),
]
