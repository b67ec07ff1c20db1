import type { RelativeState } from '../../../../modules/cases/relatives/codes.ts'
import type { Look } from '../../../parts/icon.tsx'
import type { In, Out } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'

type Relative = Out<'relatives.list'>['relatives'][number]
type Words = { readonly say: Say; readonly format: Formats }
type Step = Relative['steps'][number]

/** What the form of a relative writes. */
export type RelativeDraft = Omit<In<'relatives.enter'>, 'person'>

/** The look of how a relative stands, never by colour alone. */
export const LOOKS: Readonly<Record<RelativeState, Look>> = {
  'at-risk': { icon: 'danger', meaning: 'danger' },
  watched: { icon: 'clock', meaning: 'neutral' },
  ended: { icon: 'done', meaning: 'neutral' },
}

export const EMPTY_STEP: Step = { what: '', who: '', on: '', done: false }
export const EMPTY: RelativeDraft = {
  ...{ called: '', kinship: 'parent', country: 'unknown', aware: 'unknown', fear: '', steps: [EMPTY_STEP] },
}

/** What the form begins with for somebody who is written down already. */
export const draftOf = ({ called, kinship, country, aware, fear, steps }: Relative): RelativeDraft => ({
  ...{ called, kinship, country, aware, fear },
  steps: [...steps],
})

const isEmpty = ({ what, who, on }: Omit<Step, 'done'>): boolean => [what, who, on].every((text) => text.trim() === '')

/** What is sent: a row that nobody wrote into is no step. */
export const toSend = (draft: RelativeDraft): RelativeDraft => ({
  ...draft,
  steps: draft.steps.filter((step) => !isEmpty(step)),
})

/** Whether all is said that is needed; a step that was begun has what, who and a day. */
export const isWhole = (draft: RelativeDraft): boolean =>
  [draft.called, draft.fear].every((text) => text.trim() !== '') &&
  toSend(draft).steps.every(({ what, who, on }) => [what, who, on].every((text) => text.trim() !== ''))

/** Steps with their places: what is to be done first by day, then what is done. */
export const planOf = (steps: readonly Step[]): readonly { readonly at: number; readonly step: Step }[] =>
  steps
    .map((step, at) => ({ at, step }))
    .toSorted((a, b) => Number(a.step.done) - Number(b.step.done) || a.step.on.localeCompare(b.step.on) || a.at - b.at)

/** The plan with one step turned: done, or to be done again. */
export const ticked = (relative: Relative, at: number): In<'relatives.plan'> => ({
  relative: relative.id,
  ...draftOf(relative),
  steps: relative.steps.map((step, i) => (i === at ? { ...step, done: !step.done } : step)),
})

/** The country in the reader's language. */
export const countryOf = ({ country }: Pick<Relative, 'country'>, { say, format }: Words): string =>
  country === 'unknown' ? say('relatives.country-unknown') : (format.country(country) ?? country)

/** All that is kept of the person's relatives, for paper: a label and its text. */
export const relativeLines = (relatives: readonly Relative[], words: Words): readonly (readonly [string, string])[] =>
  relatives.flatMap((one) => {
    const { say, format } = words
    const kin = `${one.called} · ${say(`relatives.kin-${one.kinship}`)} · ${countryOf(one, words)}`
    return [
      [
        kin,
        [say(`relatives.state-${one.state}`), say(`relatives.aware-${one.aware}`), one.fear, one.why]
          .filter(Boolean)
          .join(' · '),
      ],
      ...one.steps.map(
        ({ what, who, on, done }) =>
          [
            `${one.called} · ${format.date(on)}`,
            `${say(done ? 'relatives.do-step' : 'relatives.undo-step', { what })} · ${who}`,
          ] as const,
      ),
      ...one.told.map(
        ({ at, by, party, ground, basis, what }) =>
          [
            `${one.called} · ${say(`relatives.party-${party}`)} · ${format.date(at)}`,
            [what, `${say(`relatives.ground-${ground}`)}: ${basis}`, by].join(' · '),
          ] as const,
      ),
    ] as const
  })
