import type { Out } from './contract.ts'
import type { Formats } from './format.ts'
import type { Say } from './words.ts'

type AlikeReport = Out<'reports.related'>['reports'][number]

/** Why another report may be of the same matter, as a sentence a reason. */
export function reasonsOf(
  { contacts, words, chain }: Pick<AlikeReport, 'contacts' | 'words' | 'chain'>,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'list' | 'percent'> },
): string {
  const reasons = [
    ...(chain ? [say('triage.why-chain')] : []),
    ...(contacts.length > 0 ? [say('triage.why-contacts', { list: format.list(contacts) })] : []),
    ...(words === null ? [] : [say('triage.why-words', { share: format.percent(words) })]),
  ]
  return reasons.join(' ')
}

/** What was said of two reports, as the history keeps it: the verdict and the other's code. */
export function pairedWords(words: string, say: Say): string {
  const [, verdict, code = ''] = /^(same|other|open) (\S+)$/.exec(words) ?? []
  return verdict === 'same' || verdict === 'other' || verdict === 'open'
    ? say(`triage.paired-${verdict}`, { code })
    : words
}

/** What goes along: the words that were chosen, then the contact points that do not stand in them. */
export function quotedText(text: string, points: readonly string[]): string {
  const missing = points.filter((point) => !text.includes(point))
  return [text.trim(), ...missing].filter((line) => line !== '').join('\n')
}
