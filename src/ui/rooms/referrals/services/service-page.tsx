import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Button, ButtonLink } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { ServicePage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { Page } from '../../../shell/page.tsx'
import { Reach } from './reach.tsx'
import { bedsSaid, namesOf, opensSaid } from './service-view.ts'

const route = getRouteApi('/staff/services/$service')

/** One service: what it gives, whom it takes, how it is reached, and what its own agency can do with it now. */
export function ServiceRoom() {
  const { say } = useWords()
  const { service: id } = route.useParams()
  const page = useAsk('services.get', { service: id })
  const crumb = <Link to="/services">{say('room.services')}</Link>
  return (
    <Page title={page.data?.service.name ?? say('room.services')} name={say('room.services')} crumb={crumb}>
      <Shown of={page}>{(found) => <Service found={found} />}</Shown>
    </Page>
  )
}

function Service({ found }: { found: ServicePage }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  const { service } = found
  const { said, when } = bedsSaid(service, bedsOf(service), words)
  return (
    <div className="service">
      {service.ended && <Notice meaning="neutral">{say('services.ended')}</Notice>}
      {service.isOld && (
        <Notice meaning="warning">{say('services.old', { day: format.day(service.verifiedOn) })}</Notice>
      )}
      {found.mayKeep && <Acts found={found} />}
      {may('referral:work') && !service.ended && (
        <p className="row">
          <ButtonLink icon="exchange" to="/referrals/new" search={{ service: service.id }}>
            {say('referrals.refer-here')}
          </ButtonLink>
        </p>
      )}
      <dl className="facts">
        <Fact name={say('service-form.gives')}>{namesOf('need', service.needs, words)}</Fact>
        <Fact name={say('services.beds')}>
          {said}
          {when !== null && <small>{when}</small>}
        </Fact>
        <Fact name={say('services.takes')}>
          {namesOf('sex', service.sexes, words)}
          <small>{namesOf('age', service.ages, words)}</small>
          {service.withChildren && <small>{say('service-form.with-children')}</small>}
          {service.access.length > 0 && <small>{namesOf('access', service.access, words)}</small>}
        </Fact>
        <Fact name={say('service-form.languages')}>
          {format.list(service.languages.map((code) => format.tongue(code) ?? code))}
        </Fact>
        {service.conditions !== '' && (
          <Fact name={say('services.conditions')}>
            <span dir="auto">{service.conditions}</span>
          </Fact>
        )}
        <Fact name={say('services.reach')}>
          <Reach of={service} />
          <small>{opensSaid(service, words)}</small>
        </Fact>
        <Fact name={say('services.where')}>
          <bdi>{service.town}</bdi>
          {format.comma}
          {format.country(service.country) ?? service.country}
          <small>
            {found.address === null ? (
              found.hidden && say(service.own ? 'services.sealed' : 'services.hidden')
            ) : (
              <bdi>{found.address}</bdi>
            )}
          </small>
        </Fact>
      </dl>
      <p className="note">
        {service.agency.name !== null && <bdi>{say('services.kept-by', { agency: service.agency.name })}</bdi>}{' '}
        {say('services.checked', { day: format.day(service.verifiedOn) })}
      </p>
    </div>
  )
}

/** The server judges it for a search; on its own page the number and its hour stand side by side. */
const bedsOf = ({ places, free }: ServicePage['service']) =>
  places === null ? 'none-needed' : free === null ? 'unknown' : 'known'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const CHANGES = ['services.get', 'services.search'] as const

function Acts({ found: { service } }: { found: ServicePage }) {
  const { say } = useWords()
  const input = { service: service.id }
  const verify = useDo('services.verify', CHANGES)
  const end = useDo('services.end', CHANGES)
  const reopen = useDo('services.reopen', CHANGES)
  const [counting, setCounting] = useState(false)
  const failure = verify.failure ?? end.failure ?? reopen.failure
  return (
    <>
      <div className="row">
        {service.places !== null && !service.ended && (
          <Button icon="people" go onPress={() => setCounting(true)}>
            {say('service.set-free')}
          </Button>
        )}
        {!service.ended && (
          <Button icon="done" isPending={verify.busy} onPress={() => verify.start({ input })}>
            {say('service.verify')}
          </Button>
        )}
        <ButtonLink icon="note" to="/services/$service/change" params={input}>
          {say('service.change')}
        </ButtonLink>
        {service.ended ? (
          <Button icon="repeat" isPending={reopen.busy} onPress={() => reopen.start({ input })}>
            {say('service.reopen')}
          </Button>
        ) : (
          <Button icon="x" isPending={end.busy} onPress={() => end.start({ input })}>
            {say('service.end')}
          </Button>
        )}
      </div>
      {failure && <Failed failure={failure} />}
      {counting && <Count service={service} close={() => setCounting(false)} />}
    </>
  )
}

function Count({ service, close }: { service: ServicePage['service']; close: () => void }) {
  const { say, format } = useWords()
  const [free, setFree] = useState(service.free === null ? '' : String(service.free))
  const set = useDo('services.set-free', CHANGES)
  const submit = () =>
    void set
      .run({ input: { service: service.id, free: Number(free) } })
      .then(() => {
        announcements.say(say('said.saved'))
        close()
      })
      .catch(() => {})
  return (
    <FormDialog
      title={say('service.set-free')}
      act={say('do.save')}
      busy={set.busy}
      failure={set.failure}
      ready={free.trim() !== ''}
      submit={submit}
      close={close}
    >
      <Field
        label={say('services.beds')}
        hint={say('services.free', { n: service.free ?? 0, places: format.number(service.places ?? 0) })}
        type="number"
        inputMode="numeric"
        value={free}
        onChange={setFree}
        fault={faultsByField(set.failure).free}
        autoFocus
      />
    </FormDialog>
  )
}
