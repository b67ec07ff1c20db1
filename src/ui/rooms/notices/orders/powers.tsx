import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'

type Power = Out<'powers.list'>['powers'][number]

/** By which national law the agency may order services. */
export function Powers() {
  const { say } = useWords()
  const may = useMay()
  const powers = useAsk('powers.list', {})
  return (
    <Shown of={powers}>
      {({ powers: rows }) => (
        <>
          {rows.length === 0 && <p className="note none">{say('orders.powers-none')}</p>}
          <ol className="cards">
            {rows.map((power) => (
              <Card key={power.id} power={power} />
            ))}
          </ol>
          {may('power:set') && <Add />}
        </>
      )}
    </Shown>
  )
}

function Card({ power }: { power: Power }) {
  const { say, format } = useWords()
  const may = useMay()
  const end = useDo('powers.end', ['powers.list'])
  const { ended } = power
  return (
    <li className="card">
      {/* By its law: that is what an order rests on, and what a court looks up. */}
      <h3>
        <bdi>{power.law}</bdi>
      </h3>
      <p className="sep">
        <Is icon={ended ? 'x' : 'done'} meaning={ended ? 'neutral' : 'done'}>
          {say(ended ? 'orders.power-ended' : 'orders.power-holds')}
        </Is>
        <bdi>{power.authority}</bdi>
        <span>{format.country(power.country) ?? power.country}</span>
        {/* Who gets a copy of each order. */}
        <bdi>{power.coordinator}</bdi>
      </p>
      <p className="note">
        {power.acts && say('orders.acts')} {power.informs && say('orders.informs')}
      </p>
      {end.failure && <Failed failure={end.failure} />}
      {/* An ended one stays in the list: orders were issued by it. */}
      {!ended && may('power:set') && (
        <Button small isPending={end.busy} onPress={() => end.start({ input: { power: power.id } })}>
          {say('orders.end-power')}
        </Button>
      )}
    </li>
  )
}

const EMPTY = { country: '', authority: '', law: '', coordinator: '', coordinatorMail: '' }

function Add() {
  const { say } = useWords()
  const [told, setTold] = useState(EMPTY)
  // Neither is taken for granted: what the law allows somebody must read in it.
  const [acts, setActs] = useState(false)
  const [informs, setInforms] = useState(false)
  const add = useDo('powers.add', ['powers.list'])
  const faults = faultsByField(add.failure)
  const field = (name: keyof typeof EMPTY, label: string) => (
    <Field
      label={label}
      value={told[name]}
      onChange={(value) => setTold((before) => ({ ...before, [name]: value }))}
      fault={faults[name]}
      autoComplete="off"
    />
  )
  const submit = () =>
    void add.run({ input: { ...told, acts, informs } }).then(
      () => announcements.say(say('said.saved')),
      () => {},
    )
  return (
    <details>
      <summary className="btn">{say('orders.add-power')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        {field('law', say('orders.law'))}
        {field('authority', say('orders.authority'))}
        <CountryPicker
          label={say('orders.country')}
          value={told.country}
          onChange={(country) => setTold((before) => ({ ...before, country }))}
          fault={faults.country}
        />
        <Tick on={acts} onChange={setActs}>
          {say('orders.acts')}
        </Tick>
        <Tick on={informs} onChange={setInforms}>
          {say('orders.informs')}
        </Tick>
        {field('coordinator', say('orders.coordinator'))}
        {field('coordinatorMail', say('orders.coordinator-mail'))}
        {add.failure && <Failed failure={add.failure} />}
        <Button small isPending={add.busy} onPress={submit}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
