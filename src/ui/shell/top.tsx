import { useNavigate } from '@tanstack/react-router'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '../parts/icon.tsx'
import { api, useWords } from './app.tsx'
import { ColourItems } from './colour-items.tsx'
import type { Current } from './contract.ts'
import { LANGUAGES, type Language, tongueOf } from './languages.ts'
import { mayLeave } from './leaving.tsx'
import { initials } from './names.ts'
import { RoomBar } from './room-bar.tsx'
import type { Waiting } from './waiting-view.ts'

/** The rooms of the workspace, search and commands, the state of one's keys, and who one is. */
export function Top({ session, waiting, search }: TopProps) {
  const { say } = useWords()
  return (
    <header className="top">
      <RoomBar session={session} waiting={waiting} />
      <button type="button" className="search" onClick={search} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{say('shell.search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <span className="keys-state">
        <Keys state={session.keys} />
      </span>
      <You session={session} />
    </header>
  )
}

type TopProps = { session: Current; waiting: Readonly<Record<string, Waiting>>; search: () => void }

/** Of which agency one is, and as what. */
function Standing({ member }: { member: Current['member'] }) {
  const { say, format } = useWords()
  // Every first member has it, and its name is longer than the menu.
  const shown = member.roles.filter((role) => role !== 'installation-administrator')
  return (
    <Header>
      <b>{member.name}</b>
      {member.agency.name}
      <small>{format.list(shown.map((role) => say(`role.${role}`)))}</small>
    </Header>
  )
}

function Keys({ state }: { state: Current['keys'] }) {
  const { say } = useWords()
  if (state === 'none') return null
  return (
    <>
      <Icon name={state === 'open' ? 'unlock' : 'lock'} />{' '}
      <span className="long">{say(state === 'open' ? 'shell.keys-open' : 'shell.keys-waiting')}</span>
    </>
  )
}

const isLanguage = (key: string | number): key is Language => LANGUAGES.some((one) => one === key)

function You({ session }: { session: Current }) {
  const { say, language, setLanguage } = useWords()
  const navigate = useNavigate()
  const { name } = session.member
  const act = (key: string | number) => {
    if (key === 'settings') void navigate({ to: '/settings' })
    else if (key === 'leave') void signOut()
    // What else an item does it does itself.
    else if (isLanguage(key)) setLanguage(key)
  }
  return (
    // The name stands in the button's label too: initials alone would not say whose session it is.
    <MenuTrigger>
      <AriaButton className="me" aria-label={`${initials(name)}, ${say('shell.you', { name })}`}>
        {initials(name)}
      </AriaButton>
      <Popover placement="bottom end" className="popover">
        <Menu className="menu" onAction={act} aria-label={name}>
          <MenuSection>
            <Standing member={session.member} />
            <MenuItem id="settings" textValue={say('room.settings')}>
              <Icon name="settings" /> {say('room.settings')}
            </MenuItem>
          </MenuSection>
          <ColourItems />
          <MenuSection aria-label={say('shell.language')}>
            {LANGUAGES.filter((one) => one !== language).map((one) => (
              <MenuItem key={one} id={one} textValue={one}>
                <Icon name="globe" /> <span lang={one}>{tongueOf(one).name}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem id="leave" textValue={say('do.sign-out')}>
            <Icon name="leave" /> {say('do.sign-out')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Ends the session. The page is loaded anew, so that nothing one has read stays in memory. */
export async function signOut(): Promise<void> {
  if (!(await mayLeave())) return
  // Signing out ends here even where the server cannot be reached; its session then runs out by itself.
  // Whoever presses it and closes the tab at once, or steps back, has signed out as well.
  await api.call('sessions.close', {}, { quiet: true, outlives: true }).catch(() => {})
  location.assign('/sign-in')
}
