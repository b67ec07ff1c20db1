import type { OrderKind } from '../codes.ts'
import type { OrderContent } from './shapes.ts'

/** An agency's power under national law to order; Art. 9 and 10 DSA give none. */
export type Power = { readonly acts: boolean; readonly informs: boolean; readonly endedAt: Date | null }

/** Why an agency may not order; null where it may. */
export type NoPower = 'no-power' | 'power-ended' | 'not-to-act' | 'not-to-inform'

export function whyNoPower(power: Power | null, kind: OrderKind, now: Date): NoPower | null {
  if (power === null) return 'no-power'
  if (power.endedAt !== null && power.endedAt <= now) return 'power-ended'
  if (kind === 'act') return power.acts ? null : 'not-to-act'
  return power.informs ? null : 'not-to-inform'
}

export const NO_POWER: Readonly<Record<NoPower, string>> = {
  'no-power':
    'Your agency has no power to order written down. Articles 9 and 10 of the Digital Services Act give none: an administrator names the national law first.',
  'power-ended': 'The power to order that you chose has ended. Choose another.',
  'not-to-act': 'This law lets your agency ask for information, not order a service to act.',
  'not-to-inform': 'This law lets your agency order a service to act, not to inform.',
}

/** Parts that the law asks for, with the place in it. */
export const PARTS = {
  'legal-basis': { act: 'Art. 9(2)(a)(i)', inform: 'Art. 10(2)(a)(i)' },
  reasons: { act: 'Art. 9(2)(a)(ii)', inform: null },
  authority: { act: 'Art. 9(2)(a)(iii)', inform: 'Art. 10(2)(a)(ii)' },
  addresses: { act: 'Art. 9(2)(a)(iv)', inform: null },
  recipients: { act: null, inform: 'Art. 10(2)(a)(iii)' },
  necessity: { act: null, inform: 'Art. 10(2)(a)(iv)' },
  redress: { act: 'Art. 9(2)(a)(v)', inform: 'Art. 10(2)(a)(v)' },
  'effect-to': { act: 'Art. 9(2)(a)(vi)', inform: null },
  territory: { act: 'Art. 9(2)(b)', inform: null },
  'collected-already': { act: null, inform: 'Art. 10(2)(b)' },
  language: { act: 'Art. 9(2)(c)', inform: 'Art. 10(2)(c)' },
} as const satisfies Record<string, { readonly act: string | null; readonly inform: string | null }>
export type Part = keyof typeof PARTS

export type Missing = { readonly part: Part; readonly law: string }

/** Whether a part stands in the order, for those that the law asks of its kind. */
const HOLDS: Readonly<Record<Part, (content: OrderContent) => boolean>> = {
  'legal-basis': ({ legalBasis }) => isSaid(legalBasis),
  reasons: ({ reasons, provision }) => isSaid(reasons) && isSaid(provision),
  authority: ({ authority }) => isSaid(authority),
  addresses: ({ addresses }) => addresses.length > 0,
  recipients: ({ accounts }) => accounts.length > 0,
  // May be left out where saying it would harm a criminal investigation; that must then be said to us.
  necessity: ({ necessity, necessityWithheld }) => isSaid(necessity) || isSaid(necessityWithheld),
  redress: ({ redress }) => isSaid(redress),
  'effect-to': ({ effectTo }) => isSaid(effectTo),
  // Limited to what is strictly necessary; beyond the own country it needs its reasons.
  territory: ({ territory, territoryReasons }) =>
    territory.length > 0 && (territory.length === 1 || isSaid(territoryReasons)),
  'collected-already': ({ collectedAlready }) => collectedAlready,
  // In a language that the service declared, or with a translation of the most important parts.
  language: ({ language, declared, translated }) => declared.includes(language) || translated,
}

const isSaid = (text: string): boolean => /\S/.test(text)

/** What the law asks for and an order lacks, all at once; empty where it may be issued. */
export function missingIn(kind: OrderKind, content: OrderContent): Missing[] {
  return (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const law = PARTS[part][kind]
    return law === null || HOLDS[part](content) ? [] : [{ part, law }]
  })
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Until when the person whose content it is must be told: at the latest when the order takes effect, or when the authority says
 * where telling earlier would harm an investigation (Art. 9(5) and 10(5)).
 * @param effectOn the day on which the service gave effect to it
 */
export function informRecipientAt(effectOn: string, delayedUntil: string | null): string {
  if (delayedUntil === null || !DAY.test(delayedUntil)) return effectOn
  return delayedUntil > effectOn ? delayedUntil : effectOn
}
