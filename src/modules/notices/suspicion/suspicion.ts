import { Problem } from '../../../kernel/errors.ts'
import type { Regime } from '../../accounts/index.ts'
import type { Matter, NoTelling, State } from '../codes.ts'

/**
 * Whether a matter is an offence that threatens somebody's life or safety. Recital 56 of Regulation (EU) 2022/2065 names those of
 * Directive 2011/36/EU: who hosts what such a notice shows must tell the police of it, beside what it decides about the content.
 */
export const THREATENS_LIFE = {
  'sexual-exploitation': true,
  'forced-labour': true,
  begging: true,
  slavery: true,
  'criminal-activities': true,
  'organ-removal': true,
  // Forms of trafficking since Directive (EU) 2024/1712.
  surrogacy: true,
  'forced-marriage': true,
  'illegal-adoption': true,
  trafficking: true,
  // What often comes before trafficking, and is a fraud or an administrative offence where nothing more is known.
  'recruitment-fees': false,
  'unlicensed-recruitment': false,
  'fraudulent-offer': false,
  'false-account': false,
} as const satisfies Record<Matter, boolean>

/** Whether a notice tells of a threat to life or safety; of a draft that names no matter yet nobody has said so. */
export const isSuspicion = (matter: Matter | null): boolean => matter !== null && THREATENS_LIFE[matter]

/** What is known of an agency that might be told. */
export type Receiver = {
  /** The law it processes data under: Directive (EU) 2016/680 binds who prevents, investigates, detects or prosecutes offences. */
  readonly regime: Regime
  /** Roles that its members hold. */
  readonly roles: readonly string[]
}

/** Roles of law enforcement and of justice; who holds none of them works for neither. */
const ENFORCES: readonly string[] = ['investigator', 'prosecutor', 'border-officer']

/**
 * Whether a suspicion of a threat to somebody's life or safety, which a host must tell under Art. 18 of Regulation (EU) 2022/2065,
 * may reach an agency: law enforcement and judicial authorities alone. A competent authority under Directive (EU) 2016/680 has
 * people who enforce the law; a labour inspectorate or a ministry that is under it for other reasons does not.
 */
export const mayBeTold = ({ regime, roles }: Receiver): boolean =>
  regime === '2016-680' && roles.some((role) => ENFORCES.includes(role))

/**
 * As {@link mayBeTold}, for whoever is about to pass one on.
 * @throws Problem `not-permitted`
 */
export function insistOnEnforcement(receiver: Receiver): void {
  if (mayBeTold(receiver)) return
  throw new Problem(
    'not-permitted',
    'A suspicion under Article 18 of the Digital Services Act goes to law enforcement or judicial authorities only. Choose one of them.',
  )
}

/** Hours in which law enforcement should know. The law has no number («promptly»); this is what this house expects of itself. */
export const TOLD_WITHIN_HOURS = 24

/** By when law enforcement should know of a suspicion, counted from when somebody began to write it down. */
export const dueOfSuspicion = (madeAt: Date): Date => new Date(madeAt.getTime() + TOLD_WITHIN_HOURS * 3_600_000)

/** What the rule looks at. */
export type TellingStand = {
  readonly state: Exclude<State, 'held'>
  readonly suspicion: boolean
  /** Suspected child abuse material has a way of its own, by its address alone. */
  readonly barred: boolean
  /** Agencies of law enforcement in this house that do not know yet. */
  readonly receivers: number
  readonly wasTold: boolean
}

/** Why law enforcement cannot be told of a notice; null where it can, whether or not the notice was sent. */
export function whyNotTell({ state, suspicion, barred, receivers, wasTold }: TellingStand): NoTelling | null {
  // The worst first: of such material nothing goes by this way, whatever else holds.
  if (barred) return 'child-abuse-material'
  if (!suspicion) return 'no-suspicion'
  // What was withdrawn was perhaps wrong, and what was corrected is told by its correction.
  if (state === 'withdrawn' || state === 'corrected') return state
  if (receivers > 0) return null
  return wasTold ? 'told-already' : 'nobody-to-tell'
}
