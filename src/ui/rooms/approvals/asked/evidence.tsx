import { Link } from '@tanstack/react-router'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, ItemPage } from '../../../shell/contract.ts'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** The end of an item of evidence. */
export const AskedDestroyItem = (props: AskedProps) => <AskedItem {...props} once="asked.once-destroy-item" />
/** The end of its hold. */
export const AskedReleaseItem = (props: AskedProps) => <AskedItem {...props} once="asked.once-release-item" />

/** Its way to the police. */
export const AskedItemToPolice = (props: AskedProps) => <AskedItem {...props} once="asked.once-item-to-police" />

type AfterIt = 'asked.once-destroy-item' | 'asked.once-release-item' | 'asked.once-item-to-police'

/** Which item, since when it is kept, what depends on it, and why it is held. */
function AskedItem({ row, read, once }: AskedProps & { once: AfterIt }) {
  const { say } = useWords()
  const { item } = row.input as In<'evidence.destroy'>
  const page = useAsk('evidence.get', { item })
  return (
    <Shown of={page}>
      {(found) => (
        <>
          <Read then={read} />
          <Facts item={found} />
          <Once>{say(once, { n: found.copies.length })}</Once>
        </>
      )}
    </Shown>
  )
}

function Facts({ item }: { item: ItemPage }) {
  const { say, format } = useWords()
  const held = item.stand.held ? item.log.findLast(({ kind }) => kind === 'held') : undefined
  return (
    <dl className="facts">
      <Fact name={say('asked.item')}>
        <Link to="/evidence/$item" params={{ item: item.id }}>
          <bdi>{item.name || say(`evidence.kind-${item.kind}`)}</bdi>
        </Link>
      </Fact>
      <Fact name={say('evidence.when')}>
        {say('evidence.taken', { when: format.moment(item.takenAt), name: item.takenBy.name ?? '…' })}
      </Fact>
      {held && (
        <Fact name={say('evidence.held')}>
          <q dir="auto">{held.words?.reason ?? ''}</q>
        </Fact>
      )}
      {item.stand.exculpatory && <Fact name={say('asked.careful')}>{say('evidence.exculpatory')}</Fact>}
    </dl>
  )
}
