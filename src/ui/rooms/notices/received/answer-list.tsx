import type { ReactNode } from 'react'
import { Is, type Look } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { answerTitle } from './received-view.ts'

type Answer = Out<'received.get'>['answers'][number]

const LOOKS: Readonly<Record<Answer['state'], Look>> = {
  proposed: { icon: 'clock', meaning: 'neutral' },
  confirmed: { icon: 'done', meaning: 'done' },
  refused: { icon: 'repeat', meaning: 'warning' },
}

/** One answer of a platform, word for word as both sides read it. */
export function AnswerShown({ answer, state, children }: { answer: Answer; state: string; children?: ReactNode }) {
  const { say, format } = useWords()
  const { kind, at, on, refusal, automated, said, why } = answer
  const parts = (['reasons', 'redress', 'reference'] as const).flatMap((part) => {
    const words = said?.[part].trim() ?? ''
    return words === '' ? [] : [{ part, words }]
  })
  return (
    <li className="card">
      <h3>{answerTitle(answer, say)}</h3>
      <p className="note sep">
        <Is {...LOOKS[answer.state]}>{state}</Is>
        {kind === 'decided' && <span>{say('received.answered-on', { day: format.date(on) })}</span>}
        <span>{say('received.said-at', { when: format.moment(at) })}</span>
        {refusal !== null && <span>{say(`notice.refusal-${refusal}`)}</span>}
        {automated && <span>{say('received.machine')}</span>}
      </p>
      {parts.length > 0 && (
        <dl className="facts">
          {parts.map(({ part, words }) => (
            <div key={part}>
              <dt>{say(`received.${part}`)}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {why !== null && (
        <dl className="facts">
          <div>
            <dt>{say('received.why')}</dt>
            <dd dir="auto">{why}</dd>
          </div>
        </dl>
      )}
      {children}
    </li>
  )
}
