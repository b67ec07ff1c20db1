import { useWords } from '../../../shell/app.tsx'
import type { Paper } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { SignSet } from './sign-set.tsx'

type Held = Extract<Paper['words'], { ticks: unknown }>

/** A screening interview as it is read later: the signs with what they stand on, then what the rule says, then what it is not. */
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
              {/* What it stands on is a word of the page, what was said may be in any script. */}
              <span className="note">{say(`stands.${stands}`)}</span> <bdi>{said}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {/* The outcome stands with what it is not. A score that is read as a verdict decides about a person, which no score may. */}
      <p>
        <b>{wordFor(`outcome.${outcome}`, words)}</b> <span className="note">{say('outcome.note')}</span>
      </p>
      <SignSet form={held.form} />
    </>
  )
}
