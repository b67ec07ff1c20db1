import { useWords } from '../../../shell/app.tsx'
import type { Paper } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { SignSet } from './sign-set.tsx'

type Held = Extract<Paper['words'], { ticks: unknown }>

/** A finished screening interview: signs with their sources, the rule's result, and its limits. */
export function Screened({ held, outcome }: { held: Held; outcome: Paper['outcome'] }) {
  const words = useWords()
  const { say } = words
  return (
    <>
      <p>
        <b>{wordFor(`form.${held.form}`, words)}</b>
      </p>
      <dl className="facts">
        {held.ticks.map(({ indicator, stands, words: said }) => (
          <div key={indicator}>
            <dt>{wordFor(`ilo.${indicator}`, words)}</dt>
            <dd className="told-words">
              {/* The source is a word of the page; the words may be in any script. */}
              <span className="note">{say(`stands.${stands}`)}</span> <bdi>{said}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {/* The outcome is shown with its limits, because no score may decide about a person. */}
      <p>
        <b>{wordFor(`outcome.${outcome}`, words)}</b> <span className="note">{say('outcome.note')}</span>
      </p>
      <SignSet form={held.form} />
    </>
  )
}
