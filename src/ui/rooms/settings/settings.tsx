import { Link } from '@tanstack/react-router'
import { Button } from '../../parts/button.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useMay, useMember, useWords } from '../../shell/app.tsx'
import { LanguageLinks } from '../../shell/door.tsx'
import { LANGUAGES, tongueOf } from '../../shell/languages.ts'
import { Page } from '../../shell/page.tsx'
import { signOut } from '../../shell/top.tsx'
import { OidcSettings } from '../accounts/agency-keys.tsx'
import { AgencyPart, Retention } from '../accounts/agency-settings.tsx'
import { DutyTelephonePart } from '../accounts/duty-telephone.tsx'
import { KeyChange } from '../accounts/key-change.tsx'
import { NoticePart } from '../accounts/privacy-notice.tsx'
import { ToBeAdmitted } from '../accounts/to-be-admitted.tsx'
import { AlertsPart } from '../alerts/alerts-part.tsx'
import { DeputiesPart } from '../alerts/deputies-part.tsx'
import { KeptFor } from '../cases/keeping/kept-for.tsx'
import { CapturesPart } from '../evidence/captures-part.tsx'
import { PowersLink } from '../notices/follow-up/links.tsx'
import { FormDeskPart } from '../reports/forms/form-desk.tsx'
import { HelplinesPart } from '../reports/helplines/helplines.tsx'
import { IntakePart } from '../reports/helplines/intake.tsx'
import { IntakeSteps } from '../reports/helplines/intake-steps.tsx'
import { RingsPart } from '../reports/helplines/rings.tsx'
import { TemplatesLink } from '../reports/templates/link.tsx'
import { Ways } from './ways.tsx'

/** One's own sign-in, sessions and language; for those whose roles allow it, what is true of the agency. */
export function SettingsPage() {
  const { say } = useWords()
  const may = useMay()
  const { keys } = useMember()
  return (
    <Page title={say('room.settings')}>
      <div className="settings">
        <You />
        <Ways />
        {/* Only to whoever waits: others have no use for it, and the paper stays in the safe. */}
        {keys === 'waiting' && <ToBeAdmitted />}
        <Sessions />
        <p>
          <Link to="/devices">{say('devices.link')}</Link>
        </p>
        <AlertsPart />
        {may('member:admit') && keys === 'open' && <KeyChange />}
        {/* Whoever gives out the roles is who a fresh agency has: nobody else could find it. */}
        {may('member:set-roles') && !may('intake:set') && <IntakeSteps />}
        {may('intake:set') && <IntakePart />}
        {may('intake:set') && <HelplinesPart />}
        {may('intake:set') && <FormDeskPart />}
        {may('intake:set') && <RingsPart />}
        <TemplatesLink />
        {may('notice:set') && <NoticePart />}
        {may('retention:read') && <Retention />}
        {/* The custodian's: whoever watches over the rules sets no period (Art. 38(6) GDPR). */}
        {may('retention:set') && may('case:review') && <KeptFor />}
        {may('agency:set') && <AgencyPart />}
        {may('agency:set') && <DutyTelephonePart />}
        {may('agency:set') && <DeputiesPart />}
        {may('agency:set') && <CapturesPart />}
        {may('power:set') && <PowersLink />}
        {may('oidc:set') && <OidcSettings />}
      </div>
    </Page>
  )
}

/** Languages whose words nobody has read who grew up with them. */
const unreviewed = LANGUAGES.map(tongueOf).flatMap(({ reviewed, name }) => (reviewed ? [] : [name]))

function You() {
  const { say, format } = useWords()
  const { member } = useMember()
  return (
    <section aria-labelledby="you">
      <h2 id="you">{say('settings.you')}</h2>
      <dl className="facts">
        <div>
          <dt>{say('field.name')}</dt>
          <dd>{member.name}</dd>
        </div>
        <div>
          <dt>{say('roles.title')}</dt>
          <dd>{format.list(member.roles.map((role) => say(`role.${role}`)))}</dd>
        </div>
        <div>
          <dt>{say('shell.language')}</dt>
          <dd>
            <LanguageLinks />
            {unreviewed.length > 0 && (
              <p className="note">{say('settings.unreviewed', { list: format.list(unreviewed) })}</p>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Sessions() {
  const { say, format } = useWords()
  const sessions = useAsk('sessions.list', {})
  const revoke = useDo('sessions.revoke', ['sessions.list'])
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say('settings.sessions')}</h2>
      <Shown of={sessions}>
        {({ sessions: rows }) => (
          <ul className="rows-plain">
            {rows.map((row) => (
              <li key={row.id}>
                <span>
                  <b>{row.current ? say('settings.this-session') : format.moment(row.openedAt)}</b>{' '}
                  <span className="note">
                    {say('settings.session-note', {
                      seen: format.moment(row.seenAt),
                      ends: format.moment(row.expiresAt),
                    })}
                  </span>
                </span>
                <Button
                  small
                  onPress={() => (row.current ? void signOut() : revoke.start({ input: { session: row.id } }))}
                >
                  {say(row.current ? 'do.sign-out' : 'settings.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {revoke.failure && <Failed failure={revoke.failure} />}
    </section>
  )
}
