import { useWords } from '../app.tsx'
import { wordFor } from '../case-view.ts'
import { AGES } from '../contact-view.ts'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { Notice } from '../parts/states.tsx'
import { bareIn, countIn, DIMENSIONS, type Sign, STANDS, signsOf, type Ticked, tickedWith } from '../screening-view.ts'

/** What a screening interview has found so far. */
export type Asked = {
  readonly act: boolean
  readonly ageThen: (typeof AGES)[number]
  readonly ticked: Ticked
}

/** The questions of a screening interview, with a network and without. */
export function ScreeningFields({ asked, change }: { asked: Asked; change: (more: Partial<Asked>) => void }) {
  const { say } = useWords()
  const { act, ageThen, ticked } = asked
  return (
    <>
      <p className="note">{say('screen.text')}</p>
      <Notice meaning="neutral">{say('screen.draft')}</Notice>
      {/* Consent is asked nowhere in this form: it never lowers what is found (Art. 2(4) Directive 2011/36/EU). */}
      <Tick on={act} onChange={(on) => change({ act: on })}>
        {say('screen.act')}
      </Tick>
      {/* Then and not today: whoever was a child when it happened needs no means, however old they are now. */}
      <Choice
        label={say('screen.age-then')}
        value={ageThen}
        onChange={(age) => change({ ageThen: age })}
        choices={AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))}
      />
      {DIMENSIONS.map((dimension) => (
        <Signs key={dimension} dimension={dimension} ticked={ticked} set={(next) => change({ ticked: next })} />
      ))}
      {bareIn(ticked).length > 0 && <p className="note">{say('screen.lacks')}</p>}
    </>
  )
}

type SignsProps = { dimension: (typeof DIMENSIONS)[number]; ticked: Ticked; set: (ticked: Ticked) => void }

function Signs({ dimension, ticked, set }: SignsProps) {
  const words = useWords()
  const count = countIn(ticked, dimension)
  return (
    // Sixty-seven signs at once are read by nobody; closed, each part still says how much of it stands.
    <details className="signs">
      <summary>
        {wordFor(`ilo.${dimension}`, words)}{' '}
        {count > 0 && <span className="note">{words.say('screen.ticked', { n: count })}</span>}
      </summary>
      {signsOf(dimension).map((sign) => (
        <OneSign key={sign} sign={sign} ticked={ticked} set={set} />
      ))}
    </details>
  )
}

function OneSign({ sign, ticked, set }: { sign: Sign; ticked: Ticked; set: (ticked: Ticked) => void }) {
  const words = useWords()
  const { say } = words
  const name = wordFor(`ilo.${sign}`, words)
  // Its fields come with the tick: sixty-seven empty ones would be an interrogation.
  const tick = ticked[sign]
  return (
    <>
      <Tick on={tick !== undefined} onChange={() => set(tickedWith(ticked, sign))}>
        {name}
      </Tick>
      {tick && (
        <fieldset className="stands">
          <legend>{name}</legend>
          <Choice
            label={say('screen.stands')}
            value={tick.stands}
            onChange={(stands) => set({ ...ticked, [sign]: { ...tick, stands } })}
            choices={STANDS.map((value) => ({ value, name: say(`stands.${value}`) }))}
          />
          <Field
            label={say('screen.words')}
            value={tick.words}
            onChange={(text) => set({ ...ticked, [sign]: { ...tick, words: text } })}
            most={500}
          />
        </fieldset>
      )}
    </>
  )
}
