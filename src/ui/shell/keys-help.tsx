import { Dialog } from '../parts/dialog.tsx'
import { useWords } from './app.tsx'
import type { Self } from './contract.ts'
import { workspacesFor } from './open-workspaces.ts'
import type { Key } from './words.ts'

const KEYS: readonly (readonly [keys: string, what: Key])[] = [
  ['Ctrl K', 'keys.palette'],
  ['J', 'keys.next'],
  ['K', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['C', 'keys.claim'],
  ['D', 'keys.dismiss'],
  ['N', 'keys.notice'],
  ['O', 'keys.case'],
  ['P', 'keys.pass'],
  ['E', 'keys.write'],
  ['F', 'keys.filter'],
  ['X', 'keys.choose'],
  ['A', 'keys.acts'],
  ['U', 'keys.undo'],
  ['Esc', 'keys.close'],
  ['?', 'keys.help'],
]

/** Files of the program's own folder of documents. */
const DOCS = {
  docs: 'docs/',
  rooms: 'docs/using/rooms.md',
  lockedOut: 'docs/using/locked-out.md',
  glossary: 'docs/glossary.md',
} as const

/** Where to begin, what is in each workspace that one's permissions open, all keys there are, and where more is written. */
export function KeysHelp({ member: { roles, permissions }, close }: { member: Self; close: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('keys.title')} close={close}>
      <h3>{say('help.begin')}</h3>
      <p>{say('help.desk')}</p>
      <dl>
        {roles.map((role) => (
          <div key={role}>
            <dt>
              <b>{say(`role.${role}`)}</b>
            </dt>
            <dd>{say(`role-help.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('shell.workspaces')}</h3>
      <dl className="keys-list">
        {workspacesFor(permissions).map(({ id, name, letter }) => (
          <div key={id}>
            <dt>
              <kbd>G {letter.toUpperCase()}</kbd>
            </dt>
            <dd>
              <b>{say(name)}</b>
              <br />
              {say(`ws.${id}-text`)}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{say('help.more')}</h3>
      <p>{say('help.docs', DOCS)}</p>
      <h3>{say('help.keys')}</h3>
      <dl className="keys-list">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{say('keys.note')}</p>
    </Dialog>
  )
}
