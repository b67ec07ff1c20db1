import { Link, useLocation } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { EXPORT_FORMATS, type ExportFormat } from '../../../../modules/referrals/codes.ts'
import { ButtonLink } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { SavedFilters } from '../../../parts/saved-filters.tsx'
import { RowTick, type Several, useSeveral } from '../../../parts/several.tsx'
import { Empty, Notice, Shown } from '../../../parts/states.tsx'
import { TakeTable } from '../../../parts/take-table.tsx'
import { useAsk, useMember, useWords } from '../../../shell/app.tsx'
import type { Found, ServicesFound } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { needAsked } from '../referral-view.ts'
import { RingsPicture } from './rings.tsx'
import { SearchForm } from './search-form.tsx'
import { type Asked, askedOf, bedsSaid, filterOf, namesOf, opensSaid, searchFrom, standing } from './service-view.ts'
import { SeveralServices } from './several-services.tsx'
import { ServiceStarters } from './starters.tsx'

const NOTHING: Asked = {
  ...{ need: '', language: '', sex: '', age: '', access: [], withChildren: false, places: '', town: '', country: '' },
}

/** Who can help, by need, language, distance and free places. What is asked is kept nowhere, not even in the address, but where somebody keeps it under a name. */
export function ServicesPage() {
  const { say } = useWords()
  const { member } = useMember()
  const agency = useAsk('agencies.get', {})
  // Where a need led here, it is chosen already.
  const need = needAsked(useLocation().state.need)
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [chosen, setChosen] = useState<Asked>({ ...NOTHING, need: need ?? '' })
  // Most look in their own country first, and nobody should have to say so.
  const asked = { ...chosen, country: chosen.country || (agency.data?.country ?? '') }
  // Typing is not held up by what it asks for.
  const wanted = useDeferredValue(asked)
  const found = useAsk('services.search', searchFrom(wanted))
  const aside = (
    <>
      <TakeTable of="services.export-list" input={{ ...searchFrom(asked), format }} text={say('export.services')}>
        <Choice
          label={say('export.as')}
          value={format}
          onChange={setFormat}
          choices={EXPORT_FORMATS.map((value) => ({ value, name: say(`export.as-${value}`) }))}
        />
      </TakeTable>
      {member.permissions.includes('service:keep') && (
        <>
          <ButtonLink icon="upload" to="/services/import">
            {say('services.import')}
          </ButtonLink>
          <ButtonLink icon="people" go to="/services/new">
            {say('services.add')}
          </ButtonLink>
        </>
      )}
    </>
  )
  return (
    <Page title={say('room.services')} sub={<p className="lede">{say('services.lede')}</p>} aside={aside}>
      <SearchForm asked={asked} change={(more) => setChosen({ ...chosen, ...more })} from={found.data?.from} />
      <SavedFilters list="services" filter={filterOf(chosen)} open={(kept) => setChosen(askedOf(kept, chosen))} />
      <Shown of={found}>{(answer) => <Answer answer={answer} />}</Shown>
      <ServiceStarters country={agency.data?.country} />
    </Page>
  )
}

function Answer({ answer: { services, lacks, more, mayKeep } }: { answer: ServicesFound }) {
  const words = useWords()
  const { say, format } = words
  // A search leaves no service out, so that none found are none entered.
  if (services.length === 0)
    return (
      <Empty title={say('services.empty')}>
        <p className="note">{say(mayKeep ? 'services.empty-keep' : 'services.empty-ask')}</p>
      </Empty>
    )
  return (
    <>
      <p role="status">
        {say('services.giving', { n: lacks.giving, fitting: format.number(lacks.fitting) })}{' '}
        {lacks.by.map(({ obstacle, services: n }) => (
          <span key={obstacle}>{say('services.lacks', { n, what: namesOf('obstacle', [obstacle], words) })} </span>
        ))}
      </p>
      {lacks.fitting === 0 && lacks.giving > 0 && <Notice meaning="warning">{say('services.none-text')}</Notice>}
      <Refused />
      <div className="service-sides">
        <Services rows={services} mayKeep={mayKeep} />
        <RingsPicture services={services} />
      </div>
      {more > 0 && <p className="note">{say('services.more', { n: more })}</p>}
    </>
  )
}

/** Where capacity lacks, by what houses refused; small numbers are not told, see the server. */
function Refused() {
  const words = useWords()
  // Where it cannot be told, nothing is said: it is no part of the search.
  const lacks = useAsk('referrals.lacks', {}).data?.lacks ?? []
  return lacks.map(({ need, refused: n }) => (
    <p key={need} className="note">
      {words.say('services.refused', { n, what: namesOf('need', [need], words) })}
    </p>
  ))
}

function Services({ rows, mayKeep }: { rows: readonly Found[]; mayKeep: boolean }) {
  const { say } = useWords()
  // Of other agencies nobody can say what still holds.
  const several = useSeveral(
    rows.filter(({ own }) => own),
    ['services.search', 'services.get'],
  )
  const shown = mayKeep ? several : null
  return (
    <div>
      <table className="table to-list services">
        <caption className="vh">{say('services.list')}</caption>
        <thead>
          <tr>
            <th>{say('services.service')}</th>
            <th>{say('services.fits')}</th>
            <th>{say('services.beds')}</th>
            <th>{say('services.where')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((service, at) => (
            <Row key={service.id} service={service} number={at + 1} several={service.own ? shown : null} />
          ))}
        </tbody>
      </table>
      {shown && <SeveralServices several={shown} />}
    </div>
  )
}

type RowProps = { service: Found; number: number; several: Several<Found> | null }

function Row({ service, number, several }: RowProps) {
  const words = useWords()
  const { say, format } = words
  const { said, when } = bedsSaid(service, service.beds, words)
  return (
    <tr id={`service-${number}`}>
      <th scope="row">
        <div className="choosable">
          {several && <RowTick several={several} id={service.id} name={service.name} />}
          <span>
            <span className="note">{format.number(number)}.</span>{' '}
            <Link to="/services/$service" params={{ service: service.id }} dir="auto">
              {service.name}
            </Link>
          </span>
        </div>
        <small>{namesOf('need', service.needs, words)}</small>
        <small>{format.list(service.languages.map((code) => format.tongue(code) ?? code))}</small>
      </th>
      <td data-label={say('services.fits')}>
        <Fits service={service} />
      </td>
      <td data-label={say('services.beds')}>
        {said}
        {when !== null && <small>{when}</small>}
      </td>
      <td data-label={say('services.where')}>
        <bdi>{service.town}</bdi>
        {service.kilometres !== null && (
          <> · {service.kilometres === 0 ? say('services.here') : format.kilometres(service.kilometres)}</>
        )}
        <small>{opensSaid(service, words)}</small>
        {service.isOld && <small>{say('services.old', { day: format.day(service.verifiedOn) })}</small>}
      </td>
    </tr>
  )
}

const LOOKS = {
  yes: { icon: 'done', meaning: 'done' },
  call: { icon: 'clock', meaning: 'warning' },
  no: { icon: 'x', meaning: 'neutral' },
} as const

function Fits({ service }: { service: Found }) {
  const words = useWords()
  const stands = standing(service)
  return (
    <>
      <Is {...LOOKS[stands]}>{words.say(`services.${stands}`)}</Is>
      {service.obstacles.length > 0 && <small>{namesOf('obstacle', service.obstacles, words)}</small>}
    </>
  )
}
