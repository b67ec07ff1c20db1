import { useWords } from '../../../shell/app.tsx'
import type { Out, SharePage } from '../../../shell/contract.ts'
import { NEW_PASS } from '../../shares/share-view.ts'
import { TermsList } from '../../shares/terms.tsx'

/** How something is to be passed on, whatever it is, as the server kept it. */
export type Passing = {
  readonly agency: string | null
  readonly authority: string
  readonly terms: NonNullable<SharePage['words']>['terms']
  readonly urgency: SharePage['urgency']
  readonly days: number
  readonly exculpatory: boolean
}

const { urgency, days, exculpatory, tlp, onward, proceedings } = NEW_PASS
/** What was asked for before agencies of the house received anything themselves had no terms: the usual ones, and told by hand. */
const BEFORE: Passing = {
  ...{ agency: null, authority: '', urgency, days: Number(days), exculpatory },
  terms: { ...{ handling: [], restrictions: '', tlp, onward, proceedings }, ...{ grade: null, told: 'not-yet' } },
}

type Perhaps<T> = { readonly [F in keyof T]?: T[F] | undefined }
type Given = Perhaps<Omit<Passing, 'terms'>> & { readonly terms?: Perhaps<Passing['terms']> | undefined }
const said = (given: object = {}) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

/** As it was sent: what nobody said is as usual. */
export const passingOf = <T extends Given>(input: T): Omit<T, keyof Passing> & Passing => ({
  ...input,
  ...BEFORE,
  ...said(input),
  terms: { ...BEFORE.terms, ...said(input.terms) },
})

/** The name of whoever gets it. */
export const nameOf = ({ agency, authority }: Passing, { agencies }: Out<'shares.receivers'>): string =>
  agencies.find(({ id }) => id === agency)?.name ?? authority

/** On which terms it goes. */
export function PassingTerms({ asked }: { asked: Passing }) {
  const { say, format } = useWords()
  return (
    <>
      <h3>{say('share.terms')}</h3>
      <TermsList
        terms={asked.terms}
        more={[
          [say('pass.urgency'), say(`share.urgency-${asked.urgency}`)],
          [say('pass.days'), format.number(asked.days)],
          ...(asked.exculpatory ? [[say('share.recall'), say('share.exculpatory')] as const] : []),
        ]}
      />
    </>
  )
}

/** To whom it goes, and that they are told by hand where they have no account here. */
export function ToWhom({ asked: { agency }, to }: { asked: Passing; to: string }) {
  const { say } = useWords()
  return <>{agency === null ? `${to} · ${say('pass.by-hand')}` : to}</>
}
