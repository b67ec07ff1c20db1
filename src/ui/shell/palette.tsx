import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { Icon } from '../parts/icon.tsx'
import { useAsk, useWords } from './app.tsx'
import type { Current } from './contract.ts'
import { type Command, commandsFor, leadsFound, matching } from './rooms.ts'

/** Searches rooms, commands and the leads that are loaded; nothing typed here stands in an address. */
export function Palette({ session, close }: { session: Current; close: () => void }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const found = [...matching(commandsFor(session.member.permissions, say), typed), ...useLeadsFound(session, typed)]
  const go = (id: string | number) => {
    const to = found.find((command) => command.id === id)?.to
    // Closed before going: the dialog gives the focus back, and the new page then takes it.
    close()
    if (to !== undefined) void navigate({ href: to })
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="overlay high">
      <Modal className="modal palette">
        <Dialog aria-label={say('shell.search')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            {/* Focus goes into the field because the palette was asked for by name; nothing is skipped by it. */}
            <SearchField aria-label={say('shell.search')} autoFocus className="palette-field">
              <Icon name="search" />
              <Input placeholder={say('shell.search')} />
            </SearchField>
            <Menu
              className="menu"
              items={found}
              aria-label={say('palette.list')}
              onAction={go}
              renderEmptyState={() => <p className="note none">{say('palette.none')}</p>}
            >
              {({ id, name, icon }) => (
                <MenuItem id={id} textValue={name}>
                  <Icon name={icon} /> <span>{name}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Leads by number or words of their title, among the highest of the queue; a contact point is asked of the server. */
function useLeadsFound(session: Current, typed: string): readonly Command[] {
  const when = session.member.permissions.includes('lead:read')
  // Searched here, among what was loaded: titles are sealed, and the server cannot look into them by words.
  const { data } = useAsk('leads.list', { sort: 'score', filter: { state: 'all' }, after: null, limit: 100 }, { when })
  return leadsFound(data?.leads ?? [], typed)
}
