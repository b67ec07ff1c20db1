import { AGES, MODES, PARTIES } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PartProps } from '../person/part.ts'
import { ESTIMATES, type MetDraft, maybeChild, modeFor, newMet, SEXES_ASKED, toggledIn } from './contact-view.ts'

/** Largest number of persons in a first contact that the server takes. */
const MOST = 40

// Both are said of a person as a country is, and figures never drop them.
const CITIZENSHIPS = ['unknown', 'stateless'] as const

/** The persons met, one short block each. */
export function Persons({ draft, change, faults = {} }: PartProps) {
  const { say } = useWords()
  // Blocks are found by key and not by place, because removing the first must not shift its refusals to the second.
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
          faults={{ age: faults[`${met.key}.age`], mode: faults[`${met.key}.mode`] }}
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

type MetProps = {
  met: MetDraft
  n: number
  set: (more: Partial<MetDraft>) => void
  remove?: () => void
  faults?: { readonly age?: string | undefined; readonly mode?: string | undefined }
}

/** The fields of one person. */
export function Met({ met, n, set, remove, faults = {} }: MetProps) {
  const { say, format } = useWords()
  const choose = { value: '', name: say('contact.choose') } as const
  // The shown mode equals the sent one, even if a later age overrules it.
  const mode = modeFor(met)
  return (
    <fieldset className="met">
      <legend>{say('contact.person', { n })}</legend>
      <div className="met-row">
        <Choice
          label={say('contact.age')}
          hint={met.age === '' && say('contact.age-missing')}
          value={met.age}
          onChange={(age) => set({ age })}
          fault={faults.age}
          choices={[choose, ...AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))]}
        />
        <Choice
          label={say('contact.sex')}
          value={met.sex}
          onChange={(sex) => set({ sex })}
          choices={SEXES_ASKED.map((value) => ({ value, name: say(`person.sex-${value}`) }))}
        />
        <Choice
          label={say('contact.mode')}
          hint={mode === '' && say('contact.mode-missing')}
          value={mode}
          onChange={(chosen) => set({ mode: chosen })}
          fault={faults.mode}
          choices={[
            choose,
            // The choice is left out for a child (Art. 13 Directive 2011/36/EU), so that no officer offers it.
            ...MODES.filter((value) => value !== 'counted' || !maybeChild(met)).map((value) => ({
              value,
              name: say(`person.mode-${value}`),
            })),
          ]}
        />
        {/* A counted person has no field for a name. */}
        {(mode === 'named' || mode === 'pseudonym') && (
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
        <CountryPicker
          label={say('contact.citizenship')}
          value={met.citizenship}
          onChange={(citizenship) => set({ citizenship })}
          besides={CITIZENSHIPS.map((value) => ({ value, name: say(`person.citizen-${value}`) }))}
        />
      </div>
      {/* The note tells that a child needs no signature. */}
      {maybeChild(met) && (
        <>
          <p className="note">{say('contact.child-named')}</p>
          {/* A list replaces a text field, because a mistyped age would move the days counted from it. */}
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
        {/* Each person is asked alone, because a husband does not decide for his wife. */}
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
