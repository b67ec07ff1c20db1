import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { empty, useLacking } from '../../../parts/lacking.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { NoticePage, Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { AnswerShown } from './answer-list.tsx'
import { ContactShown } from './contact.tsx'
import { ANSWER_CHANGES } from './received-view.ts'

type Answer = Out<'answers.of-notice'>['answers'][number]

/** What the platform answered in the house, and the press that takes it up. */
export function PlatformAnswers({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const isHere = notice.channel === 'house' && notice.sentAt !== null
  const found = useAsk('answers.of-notice', { notice: notice.id }, { when: isHere, every: 30_000 })
  if (!isHere) return null
  return (
    <section aria-labelledby="platform-answers">
      <h2 id="platform-answers" className="part">
        {say('platform-answers.title')}
      </h2>
      <Shown of={found}>
        {({ platform, answers, maySettle }) => (
          <>
            {platform && <p className="note">{say('platform-answers.of', { agency: platform.name })}</p>}
            {platform?.contact && <ContactShown contact={platform.contact} />}
            {answers.length === 0 && <p>{say('platform-answers.none')}</p>}
            <ol className="cards">
              {answers.map((answer) => (
                <One key={answer.id} answer={answer} maySettle={maySettle} />
              ))}
            </ol>
          </>
        )}
      </Shown>
    </section>
  )
}

function One({ answer, maySettle }: { answer: Answer; maySettle: boolean }) {
  const { say } = useWords()
  const { state, decidedBy } = answer
  const waits = state === 'proposed'
  return (
    <AnswerShown answer={answer} state={say(waits ? 'platform-answers.waits' : `received.state-${state}`)}>
      {decidedBy && <p className="note">{say('platform-answers.settled', { name: decidedBy.name ?? '…' })}</p>}
      {waits && maySettle && <Settle answer={answer} />}
    </AnswerShown>
  )
}

function Settle({ answer: { id, closed } }: { answer: Answer }) {
  const { say } = useWords()
  const [why, setWhy] = useState('')
  const confirm = useAct('answers.confirm', ANSWER_CHANGES)
  const refuse = useAct('answers.refuse', ANSWER_CHANGES)
  const { form, sends, faults } = useLacking(empty('why', why), faultsByField(refuse.failure))
  return (
    <>
      {closed === null ? (
        // Not amber: the page recommends no decision.
        <Button icon="done" isPending={confirm.busy} onPress={() => void confirm.act({ answer: id })}>
          {say('platform-answers.confirm')}
        </Button>
      ) : (
        <p className="note">{say(`notice.why-${closed}`)}</p>
      )}
      {confirm.failure && <Failed failure={confirm.failure} />}
      <details className="write">
        <summary className="btn small">{say('platform-answers.refuse')}</summary>
        <form className="form" ref={form} onSubmit={sends(() => void refuse.act({ answer: id, why: why.trim() }))}>
          <Field
            label={say('platform-answers.refuse-why')}
            hint={say('platform-answers.refuse-hint')}
            lines={3}
            value={why}
            onChange={setWhy}
            most={2000}
            fault={faults.why}
            autoComplete="off"
          />
          {refuse.failure && <Failed failure={refuse.failure} />}
          <Button type="submit" small isPending={refuse.busy}>
            {say('platform-answers.refuse')}
          </Button>
        </form>
      </details>
    </>
  )
}
