import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { yearDue } from '../return-view.ts'
import type { ReleaseList } from './release-view.ts'

const ALL = ''

/** A figure that somebody else publishes: which count it is, and how many. */
export function FigureForm({ letters }: { letters: ReleaseList['letters'] }) {
  const { say } = useWords()
  const [source, setSource] = useState('')
  const [year, setYear] = useState(() => String(yearDue(new Date().toISOString())))
  const [letter, setLetter] = useState(letters[0]?.letter ?? 'a')
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({})
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { act, busy, failure } = useAct(
    'releases.say-elsewhere',
    ['releases.list', 'releases.get'],
    false,
    'said.saved',
  )
  const divisions = letters.find((one) => one.letter === letter)?.divisions ?? []
  const codeOf = (name: string, isApart: boolean, first: string) => codes[name] ?? (isApart ? first : ALL)
  const cell = Object.fromEntries(
    divisions
      .map(({ name, isApart, codes: all }) => [name, codeOf(name, isApart, all[0]?.code ?? ALL)] as const)
      .filter(([, code]) => code !== ALL),
  )
  const isNumber = (said: string) => /^\d{1,9}$/.test(said)
  const isReady = source.trim().length >= 3 && /^20\d\d$/.test(year) && isNumber(from) && isNumber(to)
  const keep = async () => {
    const input = {
      source: source.trim(),
      year: Number(year),
      letter,
      cells: [cell],
      from: Number(from),
      to: Number(to),
    }
    if (!(await act(input))) return
    for (const set of [setSource, setFrom, setTo]) set('')
  }
  return (
    <div className="form">
      <Field label={say('releases.source')} value={source} onChange={setSource} most={300} />
      <div className="row">
        <Field label={say('releases.year')} value={year} onChange={setYear} inputMode="numeric" most={4} />
        <Choice
          label={say('releases.letter')}
          value={letter}
          onChange={(next) => {
            setLetter(next)
            setCodes({})
          }}
          choices={letters.map(({ letter: value, name }) => ({ value, name }))}
        />
      </div>
      <div className="row">
        {divisions.map(({ name, words, isApart, codes: all }) => (
          <Choice
            key={name}
            label={words}
            value={codeOf(name, isApart, all[0]?.code ?? ALL)}
            onChange={(code) => setCodes({ ...codes, [name]: code })}
            choices={[
              ...(isApart ? [] : [{ value: ALL, name: say('releases.all-of', { name: words }) }]),
              ...all.map(({ code, words: of }) => ({ value: code, name: of })),
            ]}
          />
        ))}
      </div>
      <div className="row">
        <Field label={say('releases.from')} value={from} onChange={setFrom} inputMode="numeric" most={9} />
        <Field
          label={say('releases.to')}
          hint={say('releases.to-hint')}
          value={to}
          onChange={setTo}
          inputMode="numeric"
          most={9}
        />
      </div>
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button isPending={busy} isDisabled={!isReady} onPress={() => void keep()}>
          {say('releases.keep-figure')}
        </Button>
      </p>
    </div>
  )
}
