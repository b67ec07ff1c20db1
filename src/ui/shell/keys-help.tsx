import { Dialog } from '../parts/dialog.tsx'
import { useWords } from './app.tsx'
import type { Key } from './words.ts'

const KEYS: readonly (readonly [keys: string, what: Key])[] = [
  ['Ctrl K', 'keys.palette'],
  ['G', 'keys.go'],
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

/** All keys there are. */
export function KeysHelp({ close }: { close: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('keys.title')} close={close}>
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
