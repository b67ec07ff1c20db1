import { type FormEvent, useState } from 'react'
import { LINE_COSTS } from '../../../../modules/reports/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { LanguagesPicker } from '../../../parts/language-picker.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField, faultUnder } from '../../../shell/failure.ts'

type Line = Out<'helplines.list'>['helplines'][number]
type About = Line['about']
const NOTHING: About = { name: '', languages: [], cost: 'unknown', always: false, opening: '' }

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
  const run = (shown: string, wrong: boolean, about: About) =>
    check.run({ input: { shown, wrong, about } }).then(
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
  const [about, setAbout] = useState<About>(line.about)
  const { shown, verifiedOn, wrong, by } = line
  const faults = faultsByField(check.failure)
  return (
    <li className="card">
      <h3>
        {line.about.name !== '' && <span dir="auto">{line.about.name}, </span>}
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
      <details open={faults['about.name'] !== undefined || (line.about.name === '' && !wrong)}>
        <summary>{say('helplines.about')}</summary>
        <AboutFields about={about} change={setAbout} faults={faults} />
      </details>
      {check.failure && faults['about.name'] === undefined && <Failed failure={check.failure} />}
      <p className="row">
        <Button small icon="done" isPending={check.busy} onPress={() => void check.run(shown, false, about)}>
          {say('helplines.called')}
        </Button>
        {!wrong && (
          <Button small icon="x" isPending={check.busy} onPress={() => void check.run(shown, true, about)}>
            {say('helplines.is-wrong')}
          </Button>
        )}
      </p>
    </li>
  )
}

/** Whose the number is and what whoever dials it meets: asked of whoever just called it. */
function AboutFields({
  about,
  change,
  faults,
}: {
  about: About
  change: (about: About) => void
  faults: Readonly<Record<string, string>>
}) {
  const { say } = useWords()
  return (
    <div className="form">
      <Field
        label={say('helplines.name')}
        hint={say('helplines.name-hint')}
        value={about.name}
        onChange={(name) => change({ ...about, name })}
        most={120}
        fault={faults['about.name']}
      />
      <LanguagesPicker
        label={say('helplines.languages')}
        most={2}
        optional
        values={about.languages}
        onChange={(languages) => change({ ...about, languages: [...languages] })}
        fault={faultUnder(faults, 'about.languages')}
      />
      <Choice
        label={say('helplines.cost')}
        value={about.cost}
        onChange={(cost) => change({ ...about, cost })}
        choices={LINE_COSTS.map((value) => ({ value, name: say(`helplines.cost-${value}`) }))}
      />
      <Tick on={about.always} onChange={(always) => change({ ...about, always })}>
        {say('helplines.always')}
      </Tick>
      {!about.always && (
        <Field
          label={say('helplines.opening')}
          hint={say('helplines.opening-hint')}
          optional
          value={about.opening}
          onChange={(opening) => change({ ...about, opening })}
          most={60}
          fault={faults['about.opening']}
        />
      )}
    </div>
  )
}

function Add() {
  const { say } = useWords()
  const [shown, setShown] = useState('')
  const [about, setAbout] = useState<About>(NOTHING)
  const check = useCheck()
  const faults = faultsByField(check.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What was typed stays until the server has it.
    void check.run(shown, false, about).then((done) => {
      if (!done) return
      setShown(emptied(shown, ''))
      setAbout(NOTHING)
    })
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
      {shown.trim() !== '' && <AboutFields about={about} change={setAbout} faults={faults} />}
      {check.failure && !faults.shown && !faults['about.name'] && <Failed failure={check.failure} />}
      <Button type="submit" isPending={check.busy} isDisabled={shown.trim() === ''}>
        {say('helplines.add')}
      </Button>
    </form>
  )
}
