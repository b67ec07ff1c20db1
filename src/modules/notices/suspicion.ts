import { Problem } from '../../kernel/errors.ts'
import type { Matter } from './vocabulary.ts'

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
  readonly regime: 'gdpr' | '2016-680'
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
