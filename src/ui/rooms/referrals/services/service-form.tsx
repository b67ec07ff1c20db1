import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ACCESS, AGES, SEXES } from '../../../../modules/referrals/codes.ts'
import { NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { LanguagesPicker } from '../../../parts/language-picker.tsx'
import { OpeningHours } from '../../../parts/opening-hours.tsx'
import { halves, hoursOf, type Week, weekOf } from '../../../parts/opening-hours-view.ts'
import { SourceLink } from '../../../parts/starters.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { proposedZone } from '../../../parts/zone-of-country.ts'
import { ZonePicker } from '../../../parts/zone-picker.tsx'
import { useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { In, ServicePage } from '../../../shell/contract.ts'
import { faultsByField, faultUnder } from '../../../shell/failure.ts'
import { useGoOn } from '../../../shell/go-on.ts'
import { Page } from '../../../shell/page.tsx'
import { filledBy } from './service-view.ts'
import { Ticks } from './ticks.tsx'
import { TownField } from './town-field.tsx'

const newRoute = getRouteApi('/staff/services/new')
const route = getRouteApi('/staff/services/$service/change')

export function NewServicePage() {
  const { say } = useWords()
  const { starter } = newRoute.useSearch()
  return (
    <Page title={say('service-form.new')} crumb={<Link to="/services">{say('room.services')}</Link>}>
      {starter === undefined ? <FromNothing /> : <FromStarter name={starter} />}
    </Page>
  )
}

/** Most services that an agency enters are in its own country. */
function FromNothing() {
  const agency = useAsk('agencies.get', {})
  return <Shown of={agency}>{({ country }) => <ServiceForm filled={emptyIn(country)} />}</Shown>
}

/** Begun from a page of the list: what that says is filled in, and all else is for whoever has called. */
function FromStarter({ name }: { name: string }) {
  const { say } = useWords()
  const agency = useAsk('agencies.get', {})
  const list = useAsk('services.starters', {})
  return (
    <Shown of={list}>
      {({ starters }) => {
        const found = starters.find((one) => one.name === name)
        // Entered meanwhile, or never in the list: the form is as empty as any other.
        if (found === undefined) return <FromNothing />
        return (
          <Shown of={agency}>
            {({ country }) => (
              <>
                <Notice meaning="warning">
                  {say('service-form.starter')} <SourceLink of={found} />
                </Notice>
                <ServiceForm filled={{ ...emptyIn(country), ...filledBy(found, country) }} />
              </>
            )}
          </Shown>
        )
      }}
    </Shown>
  )
}

export function ChangeServicePage() {
  const { say } = useWords()
  const { service } = route.useParams()
  const page = useAsk('services.get', { service })
  return (
    <Page title={say('service-form.change')} crumb={<Link to="/services">{say('room.services')}</Link>}>
      <Shown of={page}>{(found) => <ServiceForm filled={filledFrom(found)} />}</Shown>
    </Page>
  )
}

type Input = In<'services.save'>
/** As the form holds it: half a time is none yet, and an empty field is no number. */
type Filled = Omit<Input, 'hours' | 'places'> & {
  readonly week: Week
  readonly places: string
}

/** A form as it begins in a country (ISO 3166), with its time zone where it has one. */
export const emptyIn = (country: string): Filled => ({
  ...{ name: '', needs: [], languages: [], sexes: [...SEXES], ages: ['adult'], access: [] },
  ...{
    withChildren: false,
    country,
    town: '',
    phone: '',
    email: '',
    week: weekOf([]),
    conditions: '',
    places: '',
  },
  zone: proposedZone(country, Intl.DateTimeFormat().resolvedOptions().timeZone) ?? '',
  address: '',
})

const filledFrom = ({ service, address, hidden }: ServicePage): Filled => ({
  service: service.id,
  ...{ name: service.name, needs: service.needs, sexes: service.sexes, ages: service.ages, access: service.access },
  ...{ withChildren: service.withChildren, country: service.country, town: service.town, zone: service.zone },
  ...{ phone: service.phone, email: service.email, conditions: service.conditions },
  languages: service.languages,
  week: weekOf(service.hours),
  places: service.places === null ? '' : String(service.places),
  // What does not open stays as it is.
  address: hidden ? null : (address ?? ''),
})

/** @param saved in the place of going on to the service's page */
export function ServiceForm({ filled: at, saved }: { filled: Filled; saved?: () => void }) {
  const { say } = useWords()
  const goOn = useGoOn()
  const [filled, setFilled] = useState(at)
  const save = useDo('services.save', ['services.get', 'services.search'])
  const [tried, setTried] = useState(false)
  const change = (more: Partial<Filled>) => setFilled((before) => ({ ...before, ...more }))
  const faults = faultsByField(save.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { week, ...input } = filled
    // Told at its weekday: half a time is never sent as something else.
    if (halves(week).length > 0) return
    const places = filled.places.trim() === '' ? null : Number(filled.places)
    void save
      .run({ input: { ...input, hours: hoursOf(week), places } })
      .then((answer) => {
        if (answer.kind !== 'done') return
        if (saved) saved()
        else void goOn({ to: '/services/$service', params: { service: answer.output.service } })
      })
      .catch(() => {})
  }
  const part = { filled, change, faults }
  return (
    <form className="form" onSubmit={submit}>
      <What {...part} />
      <Whom {...part} />
      <Where {...part} tried={tried} />
      {save.failure && <Failed failure={save.failure} />}
      <Button type="submit" go isPending={save.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}

type Part = { filled: Filled; change: (more: Partial<Filled>) => void; faults: Readonly<Record<string, string>> }

function What({ filled, change, faults }: Part) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('service-form.name')}
        value={filled.name}
        onChange={(name) => change({ name })}
        most={120}
        fault={faults.name}
        autoComplete="off"
      />
      <Ticks
        name={say('service-form.gives')}
        all={NEEDS}
        on={filled.needs}
        change={(needs) => change({ needs })}
        say={(need) => say(`services.need-${need}`)}
        fault={faults.needs}
      />
      <Field
        label={say('service-form.places')}
        hint={say('service-form.places-hint')}
        type="number"
        inputMode="numeric"
        optional
        value={filled.places}
        onChange={(places) => change({ places })}
        fault={faults.places}
      />
      <Field
        label={say('services.conditions')}
        hint={say('service-form.conditions-hint')}
        optional
        lines={4}
        most={2000}
        value={filled.conditions}
        onChange={(conditions) => change({ conditions })}
        fault={faults.conditions}
      />
    </>
  )
}

function Whom({ filled, change, faults }: Part) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('services.takes')}</h2>
      <Ticks
        name={say('services.sex')}
        all={SEXES}
        on={filled.sexes}
        change={(sexes) => change({ sexes })}
        say={(sex) => say(`services.sex-${sex}`)}
        fault={faults.sexes}
      />
      <Ticks
        name={say('services.age')}
        all={AGES}
        on={filled.ages}
        change={(ages) => change({ ages })}
        say={(age) => say(`services.age-${age}`)}
        fault={faults.ages}
      />
      <Tick on={filled.withChildren} onChange={(withChildren) => change({ withChildren })}>
        {say('service-form.with-children')}
      </Tick>
      <Ticks
        name={say('services.access')}
        all={ACCESS}
        on={filled.access}
        change={(access) => change({ access })}
        say={(one) => say(`services.access-${one}`)}
      />
      <LanguagesPicker
        label={say('service-form.languages')}
        values={filled.languages}
        onChange={(languages) => change({ languages: [...languages] })}
        fault={faultUnder(faults, 'languages')}
      />
    </>
  )
}

function Where({ filled, change, faults, tried }: Part & { tried: boolean }) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('services.where')}</h2>
      <CountryPicker
        label={say('services.country')}
        value={filled.country}
        onChange={(country) => change({ country })}
        fault={faults.country}
      />
      <TownField
        label={say('service-form.town')}
        hint={say('service-form.town-hint')}
        town={filled.town}
        country={filled.country}
        fault={faults.town}
        change={change}
      />
      {filled.address === null ? (
        <p className="note">{say('services.sealed')}</p>
      ) : (
        <Field
          label={say('services.address')}
          hint={say('service-form.address-hint')}
          optional
          value={filled.address}
          onChange={(address) => change({ address })}
          most={400}
          fault={faults.address}
          autoComplete="off"
        />
      )}
      <h2>{say('services.reach')}</h2>
      <Field
        label={say('service-form.phone')}
        value={filled.phone}
        onChange={(phone) => change({ phone })}
        most={60}
        fault={faults.phone}
        autoComplete="off"
      />
      <Field
        label={say('service-form.email')}
        optional
        value={filled.email}
        onChange={(email) => change({ email })}
        fault={faults.email}
        autoComplete="off"
      />
      <OpeningHours
        label={say('services.hours')}
        optional
        week={filled.week}
        onChange={(week) => change({ week })}
        tried={tried}
        fault={faultUnder(faults, 'hours')}
      />
      <ZonePicker
        label={say('intake.zone')}
        value={filled.zone}
        onChange={(zone) => change({ zone })}
        fault={faults.zone}
      />
    </>
  )
}
