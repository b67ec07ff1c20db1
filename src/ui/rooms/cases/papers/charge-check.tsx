import { type FormEvent, useState } from 'react'
import { ACT_KINDS, CHARGE_ANSWERS, CHARGE_MEANT, CHARGE_QUESTIONS } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { lookOfSays, type Says, unanswered } from './charge-view.ts'

/** Questions to ask before charging, fining or removing the person; they concern the circumstances and never the act. */
export function ChargeCheck({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say } = words
  const [meant, setMeant] = useState<(typeof CHARGE_MEANT)[number]>('charge')
  const [kind, setKind] = useState<(typeof ACT_KINDS)[number]>('other')
  const [answers, setAnswers] = useState(unanswered)
  const [says, setSays] = useState<Says | null>(null)
  const checking = useDo('acts.check', ['persons.get'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    checking.start(
      { input: { person: person.id, kind, meant, answers } },
      {
        onSuccess: (found) => {
          if (found.kind !== 'done') return
          announcements.say(say('said.done'))
          setSays(found.output.says)
        },
      },
    )
  }
  return (
    <details className="write" id="charge">
      <summary className="btn small">{say('charge.title')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('charge.text')}</p>
        <Choice
          label={say('charge.meant')}
          value={meant}
          onChange={setMeant}
          choices={CHARGE_MEANT.map((value) => ({ value, name: say(`charge.meant-${value}`) }))}
        />
        <Choice
          label={say('acts.kind')}
          value={kind}
          onChange={setKind}
          choices={ACT_KINDS.map((value) => ({ value, name: wordFor(`actkind.${value}`, words) }))}
        />
        {CHARGE_QUESTIONS.map((question) => (
          <Choice
            key={question}
            label={say(`charge.ask-${question}`)}
            value={answers[question]}
            onChange={(answer) => {
              // A result does not hold for changed answers, nor does a pending one.
              checking.reset()
              setSays(null)
              setAnswers({ ...answers, [question]: answer })
            }}
            choices={CHARGE_ANSWERS.map((value) => ({ value, name: say(`charge.answer-${value}`) }))}
          />
        ))}
        {checking.failure && <Failed failure={checking.failure} />}
        {says && <Notice meaning={lookOfSays(says)}>{say(`charge.says-${says}`)}</Notice>}
        <Button type="submit" small isPending={checking.busy}>
          {say('charge.do')}
        </Button>
      </form>
    </details>
  )
}
