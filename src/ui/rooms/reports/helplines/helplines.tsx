import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'

type Line = Out<'helplines.list'>['helplines'][number]

/** Numbers to call on the pages for anybody: when somebody last called each, and which are wrong. */
export function HelplinesPart() {
  const { say } = useWords()
  const list = useAsk('helplines.list', {})
  return (
    <section aria-labelledby="helplines">
      <h2 id="helplines">{say('helplines.title')}</h2>
      <p className="note">{say('helplines.text')}</p>
      <Shown of={list}>
        {({ helplines }) => (
          <>
            <ul className="cards">
              {helplines.map((line) => (
                <Item key={line.tel} line={line} />
              ))}
            </ul>
            <Add />
          </>
        )}
      </Shown>
    </section>
  )
}

function useCheck() {
  const { say } = useWords()
  const check = useDo('helplines.check', ['helplines.list'])
  const run = (shown: string, wrong: boolean) =>
    check.run({ input: { shown, wrong } }).then(
      () => {
        announcements.say(say('said.saved'))
        return true
      },
      () => false,
    )
  return { ...check, run }
}

function Item({ line }: { line: Line }) {
  const { say, format } = useWords()
  const check = useCheck()
  const { shown, verifiedOn, wrong, by } = line
  return (
    <li className="card">
      <h3>
        <bdi dir="ltr">{shown}</bdi>
      </h3>
      <p>
        {/* Never by a mark alone: a number without a word beside it looks checked. */}
        {verifiedOn === null ? (
          <Is icon="warn" meaning="warning">
            {say('helplines.unchecked')}
          </Is>
        ) : (
          <Is icon={wrong ? 'x' : 'done'} meaning={wrong ? 'danger' : 'done'}>
            {say(wrong ? 'helplines.wrong' : 'helplines.right', { day: format.date(verifiedOn), name: by ?? '…' })}
          </Is>
        )}
      </p>
      {check.failure && <Failed failure={check.failure} />}
      <p className="row">
        <Button small icon="done" isPending={check.busy} onPress={() => void check.run(shown, false)}>
          {say('helplines.called')}
        </Button>
        {!wrong && (
          <Button small icon="x" isPending={check.busy} onPress={() => void check.run(shown, true)}>
            {say('helplines.is-wrong')}
          </Button>
        )}
      </p>
    </li>
  )
}

function Add() {
  const { say } = useWords()
  const [shown, setShown] = useState('')
  const check = useCheck()
  const faults = faultsByField(check.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What was typed stays until the server has it.
    void check.run(shown, false).then((done) => done && setShown(emptied(shown, '')))
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label={say('helplines.number')}
        hint={say('helplines.number-hint')}
        value={shown}
        onChange={setShown}
        most={40}
        autoComplete="off"
        fault={faults.shown}
      />
      {check.failure && !faults.shown && <Failed failure={check.failure} />}
      <Button type="submit" isPending={check.busy} isDisabled={shown.trim() === ''}>
        {say('helplines.add')}
      </Button>
    </form>
  )
}
