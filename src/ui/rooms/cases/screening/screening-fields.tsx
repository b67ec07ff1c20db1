import { AGES, type Age, STANDS } from '../../../../modules/cases/codes.ts'
import { SCREENING_FORMS } from '../../../../modules/vocabulary/codes.ts'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { wordFor } from '../case-view.ts'
import {
  bareIn,
  countIn,
  type Form,
  formFor,
  outsideOf,
  partsOf,
  type Sign,
  type SignPart,
  screeningWords,
  type Ticked,
  tickedWith,
} from './screening-view.ts'
import { SignSet } from './sign-set.tsx'

/** The answers of a screening interview so far. */
export type Asked = {
  readonly form: Form
  readonly act: boolean
  readonly ageThen: Age
  readonly ticked: Ticked
}

/** An empty interview, with the form of the suspected exploitation. */
export const nothingAsked = (exploitation: string, ageThen: Asked['ageThen']): Asked => ({
  ...{ form: formFor(exploitation), act: false, ageThen, ticked: {} },
})

/** Whether a ticked sign lacks its source. */
export const isBare = ({ form, ticked }: Asked): boolean => bareIn(form, ticked).length > 0

/** The interview as the server takes it. */
export const wordsOf = ({ form, act, ageThen, ticked }: Asked) => screeningWords(form, act, ageThen, ticked)

/** The questions of a screening interview, with a network and without. */
export function ScreeningFields({ asked, change }: { asked: Asked; change: (more: Partial<Asked>) => void }) {
  const { say } = useWords()
  const { form, act, ageThen, ticked } = asked
  const outside = outsideOf(form, ticked)
  return (
    <>
      <p className="note">{say('screen.text')}</p>
      <Notice meaning="neutral">{say('screen.draft')}</Notice>
      <Choice
        label={say('screen.form')}
        value={form}
        onChange={(chosen) => change({ form: chosen })}
        choices={SCREENING_FORMS.map((value) => ({ value, name: say(`form.${value}`) }))}
      />
      <SignSet form={form} />
      {/* The form has no question about consent, which never lowers the result (Art. 2(4) Directive 2011/36/EU). */}
      <Tick on={act} onChange={(on) => change({ act: on })}>
        {say('screen.act')}
      </Tick>
      {/* The age at the time counts, because a child then needs no means, however old now. */}
      <Choice
        label={say('screen.age-then')}
        value={ageThen}
        onChange={(age) => change({ ageThen: age })}
        choices={AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))}
      />
      {partsOf(form).map((part) => (
        <Signs key={part.name} part={part} ticked={ticked} set={(next) => change({ ticked: next })} />
      ))}
      {/* Hidden signs of another form are counted here, so that no answer seems lost. */}
      {outside > 0 && <p className="note">{say('screen.outside', { n: outside })}</p>}
      {isBare(asked) && <p className="note">{say('screen.lacks')}</p>}
    </>
  )
}

type SignsProps = { part: SignPart; ticked: Ticked; set: (ticked: Ticked) => void }

function Signs({ part: { name, signs }, ticked, set }: SignsProps) {
  const words = useWords()
  const count = countIn(ticked, signs)
  return (
    // Each part is closed and counts its ticks, because nobody reads sixty-seven signs at once.
    <details className="signs">
      <summary>
        {wordFor(`ilo.${name}`, words)}{' '}
        {count > 0 && <span className="note">{words.say('screen.ticked', { n: count })}</span>}
      </summary>
      {signs.map((sign) => (
        <OneSign key={sign} sign={sign} ticked={ticked} set={set} />
      ))}
    </details>
  )
}

function OneSign({ sign, ticked, set }: { sign: Sign; ticked: Ticked; set: (ticked: Ticked) => void }) {
  const words = useWords()
  const { say } = words
  const name = wordFor(`ilo.${sign}`, words)
  // The fields of a sign come with its tick, because sixty-seven empty ones would be an interrogation.
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
