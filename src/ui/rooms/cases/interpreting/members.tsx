import { MOST_ASKED } from '../../../../modules/cases/interpreting/codes.ts'
import { Tick } from '../../../parts/field.tsx'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { speakersFirst } from './interpreting-view.ts'

type Props = {
  person: string
  language: string
  members: readonly string[]
  onChange: (members: readonly string[]) => void
  /** Names of those who are asked already. */
  but?: readonly string[]
}

/** Who is asked: whoever speaks the language first. Those whom the person refused are not among them. */
export function Members({ person, language, members, onChange, but = [] }: Props) {
  const { say, format } = useWords()
  const found = useAsk('interpreters.candidates', { person })
  return (
    <fieldset>
      <legend>{say('interpreting.whom')}</legend>
      <Shown of={found}>
        {(answer) => {
          const offered = speakersFirst(answer.members, language).filter(({ name }) => !but.includes(name))
          if (offered.length === 0) return <p className="note">{say('interpreting.no-candidates')}</p>
          return offered.map(({ id, name, agency, languages }) => (
            <Tick key={id} on={members.includes(id)} onChange={(isOn) => onChange(chosen(members, id, isOn))}>
              <bdi>{name}</bdi> · <bdi>{agency}</bdi>
              {languages.length > 0 && <> · {languages.map((one) => format.tongue(one) ?? one).join(', ')}</>}
            </Tick>
          ))
        }}
      </Shown>
      {members.length === MOST_ASKED && <p className="note">{say('interpreting.most', { n: MOST_ASKED })}</p>}
    </fieldset>
  )
}

/** With one more or without one; the first five stay. */
const chosen = (members: readonly string[], id: string, isOn: boolean): readonly string[] =>
  isOn ? [...members, id].slice(0, MOST_ASKED) : members.filter((one) => one !== id)
