import { AGES, MODES, PARTIES } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import { ORIGINS } from '../../../shell/countries.ts'
import type { PartProps } from '../person/part.ts'
import { ESTIMATES, type MetDraft, modeFor, newMet, SEXES_ASKED, toggledIn } from './contact-view.ts'

/** Most persons of one first contact, as the server takes them. */
const MOST = 40

/** Who is there: one block a person, as short as it can be. */
export function Persons({ draft, change }: PartProps) {
  const { say } = useWords()
  // By key and not by place: taking out the first must not give its refusals to the second.
  const set = (key: string, more: Partial<MetDraft>) =>
    change({ persons: draft.persons.map((met) => (met.key === key ? { ...met, ...more } : met)) })
  const remove = (key: string) => change({ persons: draft.persons.filter((met) => met.key !== key) })
  return (
    <>
      <h2>{say('contact.persons')}</h2>
      <p className="note">{say('contact.persons-hint')}</p>
      {draft.persons.map((met, i) => (
        <Met
          key={met.key}
          met={met}
          n={i + 1}
          set={(more) => set(met.key, more)}
          {...(draft.persons.length > 1 ? { remove: () => remove(met.key) } : {})}
        />
      ))}
      {draft.persons.length < MOST && (
        <Button
          small
          icon="person"
          onPress={() => change({ persons: [...draft.persons, newMet(crypto.randomUUID())] })}
        >
          {say('contact.add')}
        </Button>
      )}
    </>
  )
}

type MetProps = { met: MetDraft; n: number; set: (more: Partial<MetDraft>) => void; remove?: () => void }

/** One person: as short as it can be. */
export function Met({ met, n, set, remove }: MetProps) {
  const { say, format } = useWords()
  // What is shown is what is sent, also where an age chosen later overrules the way of registering.
  const mode = modeFor(met)
  return (
    <fieldset className="met">
      <legend>{say('contact.person', { n })}</legend>
      <div className="met-row">
        <Choice
          label={say('contact.age')}
          value={met.age}
          onChange={(age) => set({ age })}
          choices={AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))}
        />
        <Choice
          label={say('contact.sex')}
          value={met.sex}
          onChange={(sex) => set({ sex })}
          choices={SEXES_ASKED.map((value) => ({ value, name: say(`person.sex-${value}`) }))}
        />
        <Choice
          label={say('contact.mode')}
          value={mode}
          onChange={(chosen) => set({ mode: chosen })}
          // Left out and not disabled: the choice is none for a child (Art. 13 Directive 2011/36/EU), and no officer should offer it.
          choices={MODES.filter((value) => met.age === 'adult' || value !== 'counted').map((value) => ({
            value,
            name: say(`person.mode-${value}`),
          }))}
        />
        {/* Who is only counted has no name here, not even one that is sent and thrown away. */}
        {mode !== 'counted' && (
          <Field
            label={say(mode === 'named' ? 'contact.name' : 'contact.pseudonym')}
            optional
            value={met.name}
            onChange={(name) => set({ name })}
            most={mode === 'named' ? 200 : 100}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <Citizenship met={met} set={set} />
      </div>
      {/* So that nobody looks for a signature of somebody who need not and cannot give it. */}
      {met.age !== 'adult' && (
        <>
          <p className="note">{say('contact.child-named')}</p>
          {/* A list and no field: an age that somebody mistyped would move the days that are counted from it. */}
          <Choice
            label={say('age.at-least')}
            hint={say('age.at-least-hint')}
            value={met.atLeast ?? ''}
            onChange={(atLeast) => set({ atLeast })}
            choices={ESTIMATES.map((value) => ({
              value,
              name: value === '' ? say('age.at-least-unknown') : format.number(Number(value)),
            }))}
          />
        </>
      )}
      <fieldset className="ticks in-line">
        {/* Asked of each person by themselves: a husband does not refuse or agree for his wife. */}
        <legend>{say('contact.refuses')}</legend>
        {PARTIES.map((party) => (
          <Tick
            key={party}
            on={met.refuses.includes(party)}
            onChange={() => set({ refuses: toggledIn<MetDraft['refuses'][number]>(met.refuses, party) })}
          >
            {say(`party.${party}`)}
          </Tick>
        ))}
      </fieldset>
      {remove && (
        <Button small icon="x" onPress={remove}>
          {say('contact.remove')}
        </Button>
      )}
    </fieldset>
  )
}

function Citizenship({ met, set }: Pick<MetProps, 'met' | 'set'>) {
  const { say, format } = useWords()
  // Sorted in the language of the page; in another order nobody finds their country.
  const named = ORIGINS.map((value) => ({ value, name: format.country(value) ?? value }))
  return (
    <Choice
      label={say('contact.citizenship')}
      value={met.citizenship}
      onChange={(citizenship) => set({ citizenship })}
      choices={[
        { value: 'unknown', name: say('person.citizen-unknown') },
        { value: 'stateless', name: say('person.citizen-stateless') },
        ...named.toSorted((a, b) => a.name.localeCompare(b.name)),
      ]}
    />
  )
}
