import { ACCESS, AGES, SEXES } from '../../../../modules/referrals/codes.ts'
import { NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { ServicesFound } from '../../../shell/contract.ts'
import { type Asked, fromSaid } from './service-view.ts'
import { TownField } from './town-field.tsx'

type Props = {
  asked: Asked
  change: (more: Partial<Asked>) => void
  /** Which town was understood; undefined while nobody knows. */
  from: ServicesFound['from'] | undefined
}

/** What is looked for. The answer changes while one chooses: at two at night nobody looks for a button. */
export function SearchForm({ asked, change, from }: Props) {
  const { say, format } = useWords()
  // Nothing is chosen beforehand: a sex or an age that nobody asked about would hide houses.
  const any = { value: '', name: say('services.any') }
  // Enter must not reload the page: the answer is there already, and no address may hold the question.
  return (
    <form role="search" className="service-search" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('services.need')}
        value={asked.need}
        onChange={(need) => change({ need })}
        choices={[any, ...NEEDS.map((value) => ({ value, name: say(`services.need-${value}`) }))]}
      />
      <LanguagePicker
        label={say('services.language')}
        optional
        value={asked.language}
        onChange={(language) => change({ language })}
      />
      <Choice
        label={say('services.sex')}
        value={asked.sex}
        onChange={(sex) => change({ sex })}
        choices={[any, ...SEXES.map((value) => ({ value, name: say(`services.sex-${value}`) }))]}
      />
      <Choice
        label={say('services.age')}
        value={asked.age}
        onChange={(age) => change({ age })}
        choices={[any, ...AGES.map((value) => ({ value, name: say(`services.age-${value}`) }))]}
      />
      <Field
        label={say('services.places')}
        type="number"
        inputMode="numeric"
        optional
        value={asked.places}
        onChange={(places) => change({ places })}
      />
      {/* A town and no street: where somebody hides goes into no search. */}
      <TownField
        label={say('services.from')}
        hint={fromSaid(asked.town, from, { say, format })}
        town={asked.town}
        country={asked.country}
        change={change}
      />
      <CountryPicker
        label={say('services.country')}
        value={asked.country}
        onChange={(country) => change({ country })}
      />
      <div className="service-ticks">
        <Tick on={asked.withChildren} onChange={(withChildren) => change({ withChildren })}>
          {say('services.children')}
        </Tick>
        {/* Folded: few need it, and those who do find all of it in one place. */}
        <details className="more">
          <summary>{say('services.access')}</summary>
          {ACCESS.map((one) => (
            <Tick
              key={one}
              on={asked.access.includes(one)}
              onChange={(on) =>
                change({ access: on ? [...asked.access, one] : asked.access.filter((other) => other !== one) })
              }
            >
              {say(`services.access-${one}`)}
            </Tick>
          ))}
        </details>
        {/* Art. 13(2) Directive 2011/36/EU: in doubt somebody is presumed to be a child. */}
        <p className="note">{say('services.age-hint')}</p>
      </div>
    </form>
  )
}
