import { Fragment } from 'react'
import type { Out } from '../../../shell/contract.ts'
import { usePaperTitle } from './paper-title.ts'
import { dayOn, type Right, rightsIn, type SheetDraft, sentence } from './sheet-view.ts'
import type { SheetTongue, SheetWords } from './sheets/shape.ts'

type Handed = Out<'papers.hand'>
type Props = { tongue: SheetTongue; draft: SheetDraft; handed: Handed }

/** A paper for the person, in their language and direction, without its author or its subject. */
export function Sheet({ tongue, draft, handed }: Props) {
  usePaperTitle(tongue.words[draft.sheet])
  return (
    <article className="sheet" lang={tongue.code} dir={tongue.direction}>
      <h2>
        <Said tongue={tongue} of={draft.sheet} />
      </h2>
      {handed.plan && <Plan tongue={tongue} plan={handed.plan} />}
      {draft.sheet === 'rights' && <Rights tongue={tongue} rights={rightsIn(handed.told)} />}
      {draft.sheet === 'appointment' && <Appointment tongue={tongue} draft={draft} />}
    </article>
  )
}

/** A sentence, with its original until a speaker of the language has reviewed it. */
function Said({ tongue, of }: { tongue: SheetTongue; of: keyof SheetWords }) {
  const { text, original } = sentence(tongue, of)
  return (
    <>
      {text}
      {original !== null && (
        <span className="original" lang="en" dir="ltr">
          {original}
        </span>
      )}
    </>
  )
}

function Plan({ tongue, plan }: { tongue: SheetTongue; plan: NonNullable<Handed['plan']> }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            {(['what', 'who', 'by', 'done'] as const).map((head) => (
              <th key={head} scope="col">
                <Said tongue={tongue} of={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.steps.map(({ what, who, by, done }, i) => (
            // Steps are lines of one version and keep their order.
            <tr key={`${what}${String(i)}`}>
              <td dir="auto">{what}</td>
              <td dir="auto">{who}</td>
              <td>{by && dayOn(tongue, by)}</td>
              {/* An unfinished step has a box for a pen. */}
              <td className="box">{done ? '✓' : '☐'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.safety.trim() !== '' && (
        <>
          <h3>
            <Said tongue={tongue} of="safety" />
          </h3>
          <p dir="auto" className="told-words">
            {plan.safety}
          </p>
        </>
      )}
      <div className="together">
        <p>
          <Said tongue={tongue} of="agreed" />
        </p>
        <p>
          <Said tongue={tongue} of="change" />
        </p>
        <Signatures tongue={tongue} />
      </div>
    </>
  )
}

/** Both sides sign, because a plan signed by one is an instruction. */
const Signatures = ({ tongue }: { tongue: SheetTongue }) => (
  <dl className="signatures">
    {(['signature', 'other'] as const).map((who) => (
      <Fragment key={who}>
        {([who, 'place', 'day'] as const).map((line) => (
          <div key={line}>
            <dd />
            <dt>
              <Said tongue={tongue} of={line} />
            </dt>
          </div>
        ))}
      </Fragment>
    ))}
  </dl>
)

function Rights({ tongue, rights }: { tongue: SheetTongue; rights: readonly Right[] }) {
  return (
    <>
      <ul className="rights">
        {rights.map(({ subject, at, understood }) => (
          <li key={subject}>
            <p>
              <Said tongue={tongue} of={`about-${subject}`} />
            </p>
            <p className="small">
              {tongue.words.told}: {dayOn(tongue, at)}
            </p>
            <p className="small">
              {tongue.words.understood}{' '}
              {(['yes', 'partly', 'no'] as const).map((answer) => (
                <span key={answer} className="answer">
                  {understood === answer ? '☒' : '☐'} {tongue.words[answer]}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Said tongue={tongue} of="ask" />
      </p>
    </>
  )
}

function Appointment({ tongue, draft }: { tongue: SheetTongue; draft: SheetDraft }) {
  const lines = [
    ['day', dayOn(tongue, draft.day)],
    ['time', draft.time],
    ['where', draft.where],
    ['whom', draft.whom],
    ['bring', draft.bring],
  ] as const
  return (
    <>
      <dl className="lines">
        {lines.map(
          ([name, text]) =>
            text.trim() !== '' && (
              <div key={name}>
                <dt>
                  <Said tongue={tongue} of={name} />
                </dt>
                <dd dir="auto">{text}</dd>
              </div>
            ),
        )}
      </dl>
      <p>
        <Said tongue={tongue} of="late" />
      </p>
    </>
  )
}
