import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { Icon } from '../parts/icon.tsx'
import { Failed } from '../parts/states.tsx'
import { useAsk, useWords } from './app.tsx'
import type { Current } from './contract.ts'
import type { Kind } from './found.ts'
import { useInLists, useLookUp } from './look-up.ts'
import { type Command, commandsFor, leadsFound, matching } from './rooms.ts'

const LOOK = 'look'

/**
 * Searches rooms, commands and all that one may open, by kind. What is typed stands in no address, in no history and in nothing
 * that the browser keeps.
 */
export function Palette({ session, close }: { session: Current; close: () => void }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const { look, found, failure, busy, isOf } = useLookUp(typed)
  const kinds = [...useHere(session, typed), ...found].filter(({ commands }) => commands.length > 0)
  const go = (id: string | number) => {
    if (id === LOOK) return look?.()
    const to = kinds.flatMap(({ commands }) => commands).find((command) => command.id === id)?.to
    // Closed before going: the dialog gives the focus back, and the new page then takes it.
    close()
    if (to !== undefined) void navigate({ href: to })
  }
  const isNone = isOf && !busy && failure === null && found.every(({ commands }) => commands.length === 0)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="overlay high">
      <Modal className="modal palette">
        <Dialog aria-label={say('shell.search')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            {/* Focus goes into the field because the palette was asked for by name; nothing is skipped by it. */}
            <SearchField aria-label={say('shell.search')} autoFocus className="palette-field" onSubmit={() => look?.()}>
              <Icon name="search" />
              {/* A browser keeps what is typed into fields, and sends it away to have its spelling checked. */}
              <Input placeholder={say('shell.search')} autoComplete="off" spellCheck="false" />
            </SearchField>
            <Menu
              className="menu"
              aria-label={say('palette.list')}
              onAction={go}
              renderEmptyState={() => <p className="note none">{say('palette.none')}</p>}
            >
              {kinds.map((kind) => (
                <Results key={kind.name} kind={kind} />
              ))}
              {/* It stays once it was chosen: the field would else name an entry that is gone (aria-activedescendant). */}
              {(look || isOf) && (
                <MenuItem id={LOOK} textValue={say('palette.look')}>
                  <Icon name="search" /> <span>{say('palette.look')}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          {/* There from the start: a region that comes and goes is not read out. */}
          <p className={busy || isNone ? 'note none' : 'vh'} role="status">
            {busy ? say('state.working') : isNone ? say('palette.look-none') : ''}
          </p>
          {isOf && failure && <Failed failure={failure} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Results({ kind: { name, commands } }: { kind: Kind }) {
  const { say } = useWords()
  return (
    <MenuSection>
      <Header>{say(name)}</Header>
      {commands.map(({ id, name: words, icon }) => (
        <MenuItem key={id} id={id} textValue={words}>
          <Icon name={icon} /> <span dir="auto">{words}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}

/** What is found without the server being asked for it: rooms, commands, leads that were loaded, and lists of one's rooms. */
function useHere(session: Current, typed: string): readonly Kind[] {
  const { say } = useWords()
  return [
    { name: 'shell.rooms', commands: matching(commandsFor(session.member.permissions, say), typed) },
    { name: 'room.leads', commands: useLeadsFound(session, typed) },
    ...useInLists(typed),
  ]
}

/** Leads by number or words of their title, among the highest of the queue; a contact point is asked of the server. */
function useLeadsFound(session: Current, typed: string): readonly Command[] {
  const when = session.member.permissions.includes('lead:read')
  // Searched here, among what was loaded: titles are sealed, and the server cannot look into them by words.
  const { data } = useAsk('leads.list', { sort: 'score', filter: { state: 'all' }, after: null, limit: 100 }, { when })
  return leadsFound(data?.leads ?? [], typed)
}
