import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { SOURCE_PURPOSES } from '../../../modules/sources/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { ZonePicker } from '../../parts/zone-picker.tsx'
import { useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { In, Source } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { useGoOn } from '../../shell/go-on.ts'
import { Page } from '../../shell/page.tsx'
import { Look } from './look.tsx'

const route = getRouteApi('/staff/sources/$source/change')

export function NewSourcePage() {
  const { say } = useWords()
  return (
    <Page title={say('source-form.new')} crumb={<Link to="/sources">{say('room.sources')}</Link>}>
      <SourceForm filled={EMPTY} />
    </Page>
  )
}

export function ChangeSourcePage() {
  const { say } = useWords()
  const { source: id } = route.useParams()
  const page = useAsk('sources.get', { source: id })
  return (
    <Page title={say('source-form.change')} crumb={<Link to="/sources">{say('room.sources')}</Link>}>
      <Shown of={page}>
        {({ source }) =>
          source.details === null ? (
            <p className="note">{say('sources.sealed')}</p>
          ) : (
            <SourceForm source={id} filled={filledFrom(source)} />
          )
        }
      </Shown>
    </Page>
  )
}

type Filled = {
  readonly name: string
  readonly kind: Source['kind']
  readonly place: string
  readonly map: string
  readonly unit: Source['plan']['unit']
  /** Kept as text: a number field that is being rewritten is empty for a moment. */
  readonly every: string
  readonly at: string
  readonly timeZone: string
  readonly purpose: Source['basis']['purpose']
  readonly note: string
  readonly reviewBy: string
}

const EMPTY: Filled = {
  name: '',
  kind: 'feed',
  place: '',
  map: '',
  unit: 'days',
  every: '1',
  at: '03:30',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  purpose: 'investigation',
  note: '',
  reviewBy: '',
}

const filledFrom = ({ details, kind, plan, basis }: Source): Filled => ({
  ...{ name: '', place: '', map: '', note: '' },
  ...details,
  kind,
  unit: plan.unit,
  every: String(plan.every),
  at: plan.unit === 'days' ? plan.at : EMPTY.at,
  timeZone: plan.timeZone,
  purpose: basis.purpose,
  reviewBy: basis.reviewBy,
})

function inputFrom(source: string | undefined, filled: Filled): In<'sources.save'> {
  const { name, kind, place, map, unit, at, timeZone, purpose, note, reviewBy } = filled
  const every = Number(filled.every)
  return {
    ...(source === undefined ? {} : { source }),
    ...{ name, kind, place, map },
    plan: unit === 'hours' ? { unit, every, timeZone } : { unit, every, at, timeZone },
    basis: { purpose, note, reviewBy },
  }
}

type Change = <K extends keyof Filled>(field: K) => (value: Filled[K]) => void
type Part = { filled: Filled; change: Change; faults: Readonly<Record<string, string>> }

function SourceForm({ source, filled: at }: { source?: string; filled: Filled }) {
  const { say } = useWords()
  const goOn = useGoOn()
  const [filled, setFilled] = useState(at)
  const save = useDo('sources.save', ['sources.list', 'sources.get'])
  const change: Change = (field) => (value) => setFilled((before) => ({ ...before, [field]: value }))
  const faults = faultsByField(save.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save
      .run({ input: inputFrom(source, filled) })
      .then((answer) => {
        if (answer.kind === 'done') void goOn({ to: '/sources/$source', params: { source: answer.output.source } })
      })
      .catch(() => {})
  }
  return (
    <form className="form" onSubmit={submit}>
      <What filled={filled} change={change} faults={faults} />
      <When filled={filled} change={change} faults={faults} />
      <Why filled={filled} change={change} faults={faults} />
      {save.failure && <Failed failure={save.failure} />}
      <Button type="submit" go isPending={save.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}

function What({ filled, change, faults }: Part) {
  const { say } = useWords()
  const { kind, place, map } = filled
  return (
    <>
      <h2>{say('source-form.what')}</h2>
      <Field
        label={say('source-form.name')}
        hint={say('source-form.name-hint')}
        value={filled.name}
        onChange={change('name')}
        most={120}
        fault={faults.name}
        autoComplete="off"
      />
      <Choice
        label={say('sources.kind')}
        value={kind}
        onChange={change('kind')}
        choices={[
          { value: 'feed', name: say('sources.kind-feed') },
          { value: 'folder', name: say('sources.kind-folder') },
        ]}
      />
      <Field
        label={say(kind === 'feed' ? 'source-form.address' : 'source-form.folder')}
        hint={say(kind === 'feed' ? 'source-form.address-hint' : 'source-form.folder-hint')}
        value={place}
        onChange={change('place')}
        most={2000}
        fault={faults.place}
        autoComplete="off"
        spellCheck={false}
      />
      <Look kind={kind} place={place} map={map} change={change('map')} />
      {/* A fault in a field that is folded away would be told to nobody. */}
      <details className="more" open={faults.map !== undefined || undefined}>
        <summary>{say('source-form.map')}</summary>
        <Field
          label={say('source-form.map')}
          hint={say('source-form.map-hint')}
          optional
          value={map}
          onChange={change('map')}
          fault={faults.map}
          spellCheck={false}
        />
      </details>
    </>
  )
}

function When({ filled, change, faults }: Part) {
  const { say } = useWords()
  const isByDays = filled.unit === 'days'
  return (
    <>
      <h2>{say('source-form.when')}</h2>
      <Choice
        label={say('source-form.unit')}
        value={filled.unit}
        onChange={change('unit')}
        choices={[
          { value: 'days', name: say('source-form.unit-days') },
          { value: 'hours', name: say('source-form.unit-hours') },
        ]}
      />
      <Field
        label={say(isByDays ? 'source-form.every-days' : 'source-form.every-hours')}
        type="number"
        inputMode="numeric"
        value={filled.every}
        onChange={change('every')}
        fault={faults['plan.every']}
      />
      {isByDays && (
        <Field
          label={say('source-form.at')}
          type="time"
          value={filled.at}
          onChange={change('at')}
          fault={faults['plan.at']}
        />
      )}
      <ZonePicker
        label={say('source-form.zone')}
        value={filled.timeZone}
        onChange={change('timeZone')}
        fault={faults['plan.timeZone']}
      />
    </>
  )
}

function Why({ filled, change, faults }: Part) {
  const { say } = useWords()
  const agency = useAsk('agencies.get', {})
  const law = agency.data?.legalBases[filled.purpose]
  return (
    <>
      <h2>{say('source-form.why')}</h2>
      <p className="note">{say('source-form.why-text')}</p>
      <Choice
        label={say('source-form.purpose')}
        value={filled.purpose}
        onChange={change('purpose')}
        choices={SOURCE_PURPOSES.map((value) => ({ value, name: say(`purpose.${value}`) }))}
        fault={faults['basis.purpose']}
        hint={agency.data && (law ? say('source-form.law', { law }) : say('source-form.law-none'))}
      />
      <Field
        label={say('source-form.note')}
        optional={law !== undefined}
        lines={3}
        value={filled.note}
        onChange={change('note')}
        most={1000}
        fault={faults['basis.note']}
      />
      <Field
        label={say('source-form.review')}
        hint={say('source-form.review-hint')}
        type="date"
        value={filled.reviewBy}
        onChange={change('reviewBy')}
        fault={faults['basis.reviewBy']}
      />
    </>
  )
}
