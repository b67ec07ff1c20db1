import { useState } from 'react'
import { TALKED, TALKS } from '../../../../modules/cases/missing/codes.ts'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'
import type { Missing } from './missing-view.ts'

type Props = { person: PersonPage; missing: Missing }
type Words = In<'missing-persons.talk'>['words']

/** Conversations after a return, and the form for the next. */
export function Talks({ person, missing: { alarm, talkBy, talks } }: Props) {
  const { say, format } = useWords()
  // Of who never came back there is nothing to show, and nothing to ask.
  if (talks.length === 0 && talkBy === null) return null
  return (
    <section aria-labelledby="talks">
      <h2 id="talks" className="part">
        {say('talk.title')}
      </h2>
      <p className="note">{say('talk.text')}</p>
      {talkBy !== null && (
        <p>
          <Is icon="clock" meaning="warning">
            {say('talk.by', { day: format.day(talkBy) })}
          </Is>
        </p>
      )}
      {talks.map(({ version, at, by, words }) => (
        <article key={`${at} ${version}`} className="paper" aria-label={say(`talk.was-${words.talk}`)}>
          <h3>{say(`talk.was-${words.talk}`)}</h3>
          <p className="note sep">
            <span>{format.day(words.on)}</span>
            <bdi>{words.with}</bdi>
            <span>{say('talk.kept', { name: by.name ?? '…' })}</span>
          </p>
          <dl className="facts">
            {TALKED.filter((field) => words[field].trim() !== '').map((field) => (
              <div key={field}>
                <dt>{say(`talk.${field}`)}</dt>
                <dd dir="auto" className="told-words">
                  {words[field]}
                </dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
      {alarm === null && person.may.includes('missing-persons.talk') && (
        <Anew of={String(talks.length)}>
          <NewTalk person={person.id} />
        </Anew>
      )}
    </section>
  )
}

const fresh = () => ({ talk: 'held' as Words['talk'], on: '', with: '', ...EMPTY })
const EMPTY = { own: '', why: '', where: '', harm: '', wishes: '', keeps: '' }

function NewTalk({ person }: { person: string }) {
  const { say } = useWords()
  const [words, setWords] = useState(fresh)
  const [again, setAgain] = useState('')
  const change = (more: Partial<typeof words>) => setWords({ ...words, ...more })
  const { act, busy, failure } = usePersonAct('missing-persons.talk')
  const faults = faultsByField(failure)
  const isHeld = words.talk === 'held'
  const isWhole = words.on !== '' && words.with.trim() !== '' && (isHeld ? words.own.trim() !== '' : again !== '')
  const save = async () => {
    if (await act({ person, words, ...(isHeld ? {} : { again }) })) setWords(fresh())
  }
  return (
    <details className="write">
      <summary className="btn small">{say('talk.add')}</summary>
      <div className="form">
        <Choice
          label={say('talk.how')}
          value={words.talk}
          onChange={(talk) => change({ talk })}
          choices={TALKS.map((value) => ({ value, name: say(`talk.was-${value}`) }))}
        />
        <Field
          label={say('talk.on')}
          type="date"
          value={words.on}
          onChange={(on) => change({ on })}
          fault={faults['words.on']}
        />
        <Field
          label={say('talk.with')}
          hint={say('talk.with-hint')}
          value={words.with}
          onChange={(text) => change({ with: text })}
          most={200}
        />
        {isHeld &&
          TALKED.map((field) => (
            <Field
              key={field}
              label={say(`talk.${field}`)}
              lines={2}
              {...(field === 'own' ? {} : { optional: true })}
              value={words[field]}
              onChange={(text) => change({ [field]: text })}
              most={2000}
              fault={faults[`words.${field}`]}
            />
          ))}
        {!isHeld && (
          <Field label={say('talk.again')} type="date" value={again} onChange={setAgain} fault={faults.again} />
        )}
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isWhole} onPress={() => void save()}>
          {say('talk.save')}
        </Button>
      </div>
    </details>
  )
}
