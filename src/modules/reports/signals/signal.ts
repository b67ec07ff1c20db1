import type { Regime } from '../../accounts/index.ts'
import { LONGEST, type Told } from '../told.ts'
import type { BatchReport, Suspicion } from './shapes.ts'

const NOTHING: Told = { text: '', where: '', when: '', affected: '', suspected: '', source: '', reach: '' }

/** Lines that are not empty, cut to what one part may hold; `…` shows that there is more in what was sent. */
function lines(parts: readonly (string | undefined)[], most: number): string {
  const whole = parts.filter((part) => part !== undefined && part.trim() !== '').join('\n')
  // Cut where it shows: the lists are for an overview, and the whole stands in what was sent.
  return whole.length <= most ? whole : `${whole.slice(0, most - 1)}…`
}

/** A suspicion under Art. 18 in the parts by which every report is read. What was sent stays beside it, whole. */
export function toldOf({ suspicion, content, accounts, ...more }: Suspicion): Told {
  const { reference, affected, where, when, concerns, keptUntil, contact } = more
  return {
    ...NOTHING,
    text: suspicion,
    where: lines([where, ...content.map(({ url }) => url)], LONGEST.part),
    when,
    affected,
    suspected: lines(
      accounts.map(({ service, name }) => `${service}: ${name}`),
      LONGEST.part,
    ),
    source: lines(
      [
        contact,
        reference,
        concerns.map(({ country, by }) => `${country} (${by})`).join(', '),
        keptUntil && `→ ${keptUntil}`,
      ],
      LONGEST.part,
    ),
  }
}

/** A report of a batch in the same parts. */
export const toldOfBatch = ({ told, reference }: BatchReport): Told => ({
  ...NOTHING,
  ...told,
  source: lines([told.source, reference], LONGEST.part),
})

/**
 * Why an agency takes no suspicion under Art. 18; null where it does. They go to law-enforcement or judicial authorities
 * and to nobody else, so the agency must be one that works under Directive (EU) 2016/680.
 */
export const whyNotHere = (regime: Regime): string | null =>
  regime === '2016-680'
    ? null
    : 'Suspicions under Art. 18 of Regulation (EU) 2022/2065 go to law-enforcement or judicial authorities only, and this agency is none. Nothing was kept. Send it to the police of the Member State concerned.'
