import { useNavigate } from '@tanstack/react-router'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '../parts/icon.tsx'
import { api, useWords } from './app.tsx'
import type { Current } from './contract.ts'
import { LANGUAGES, tongueOf } from './languages.ts'
import { initials } from './names.ts'

/** Search and commands, the state of one's keys, and who one is. */
export function Top({ session, search }: { session: Current; search: () => void }) {
  const { say } = useWords()
  return (
    <header className="top">
      <button type="button" className="search" onClick={search} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{say('shell.search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <div className="session">
        <span className="wide">
          <b>{session.member.agency.name}</b>
          <RoleNames roles={session.member.roles} />
        </span>
        <span className="wide">
          <Keys state={session.keys} />
        </span>
        <You session={session} />
      </div>
    </header>
  )
}

function RoleNames({ roles }: { roles: Current['member']['roles'] }) {
  const { say, format } = useWords()
  // Every first member has it, and its name is longer than the bar.
  const shown = roles.filter((role) => role !== 'installation-administrator')
  return (
    <>
      {format.comma}
      {format.list(shown.map((role) => say(`role.${role}`)))}
    </>
  )
}

function Keys({ state }: { state: Current['keys'] }) {
  const { say } = useWords()
  if (state === 'none') return null
  return (
    <>
      <Icon name={state === 'open' ? 'unlock' : 'lock'} />{' '}
      {say(state === 'open' ? 'shell.keys-open' : 'shell.keys-waiting')}
    </>
  )
}

function You({ session }: { session: Current }) {
  const { say, language, setLanguage } = useWords()
  const navigate = useNavigate()
  const { name } = session.member
  const act = (key: string | number) => {
    if (key === 'settings') void navigate({ to: '/settings' })
    else if (key === 'leave') void signOut()
    else setLanguage(key as typeof language)
  }
  return (
    // The name stands in the button's label too: initials alone would not say whose session it is.
    <MenuTrigger>
      <AriaButton className="btn small" aria-label={`${initials(name)}, ${say('shell.you', { name })}`}>
        {initials(name)}
      </AriaButton>
      <Popover placement="bottom end" className="popover">
        <Menu className="menu" onAction={act} aria-label={name}>
          <MenuItem id="settings" textValue={say('room.settings')}>
            <Icon name="settings" /> {say('room.settings')}
          </MenuItem>
          {LANGUAGES.filter((one) => one !== language).map((one) => (
            <MenuItem key={one} id={one} textValue={one}>
              <Icon name="globe" /> <span lang={one}>{tongueOf(one).name}</span>
            </MenuItem>
          ))}
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
  // Signing out ends here even where the server cannot be reached; its session then runs out by itself.
  // Whoever presses it and closes the tab at once, or steps back, has signed out as well.
  await api.call('sessions.close', {}, { quiet: true, outlives: true }).catch(() => {})
  location.assign('/sign-in')
}
