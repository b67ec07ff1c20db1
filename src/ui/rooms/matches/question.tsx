import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Question } from '../../shell/contract.ts'
import { CHANGES } from './match-view.ts'

/** A question that stands: when it was put, and what was answered. It looks the same whether somebody fits or nobody. */
export function StandingQuestion({ question }: { question: Question }) {
  const { say, format } = useWords()
  const { act, busy, failure } = useAct('matches.withdraw', CHANGES)
  return (
    <>
      <p className="note sep">
        <span>
          {say('match.asked-on', {
            day: format.day(question.askedAt),
            n: question.asked,
            until: format.day(question.endsAt),
          })}
        </span>
        <span>{say(`match.ground-${question.ground}`)}</span>
      </p>
      {/* The same sentence for «nobody knows them», «not yet» and «they stay silent»: any other would tell. */}
      {question.answers.length === 0 && <p>{say('match.no-answer')}</p>}
      {question.answers.map(({ agency, at, words, basis }) => (
        <div key={`${agency} ${at}`}>
          <p>
            <b>{say('match.answer-of', { agency, day: format.day(at) })}</b>
          </p>
          <blockquote dir="auto">{words || say('match.unread')}</blockquote>
          <p className="note" dir="auto">
            {basis}
          </p>
        </div>
      ))}
      {failure && <Failed failure={failure} />}
      <Button small isPending={busy} onPress={() => void act({ question: question.id })}>
        {say('match.withdraw')}
      </Button>
    </>
  )
}
