import type { WordKey } from './words/shape.ts'

/** Texts on danger, rights or consent: a wrong word in them can harm somebody. */
const CRITICAL: ReadonlySet<WordKey> = new Set([
  'danger.ask',
  'danger.call',
  'desk.only',
  'desk.no-emergency',
  'urgent.now-hint',
  'reach.hint',
  'spot.later',
  'files.hint',
  'files.consent',
  'receipt.safe',
  'identity.hint',
  'chain.hint',
  'proof.lead',
  'withdraw.erases',
  'withdraw.keeps',
  'papers.back',
  'papers.held',
  'papers.save-hint',
  'check.rights',
  'check.no-signs',
  'lines.hint',
  'history.we',
  'history.stays',
  'rights.lead',
  'rights.unknown',
  'rights.text-hint',
  'notice.rights',
  'young.lead',
  'young.call',
  'young.rights',
  'object.rights',
  'object.consent',
] satisfies WordKey[])

export const isCritical = (key: WordKey): boolean => CRITICAL.has(key)
