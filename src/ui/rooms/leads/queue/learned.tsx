import { Link } from '@tanstack/react-router'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { ListOutput } from '../../../shell/contract.ts'
import { type Asked, searchFrom } from '../filters.ts'

/** Leads whose decision would teach most, by id; none where the learned order is off. */
export function useTeaching(isOn: boolean): ReadonlyMap<string, number> {
  const { data } = useAsk('models.questions', {}, { when: isOn })
  return new Map(isOn ? data?.leads.map(({ lead, number }) => [lead, number]) : [])
}

type Props = { list: Pick<ListOutput, 'sort' | 'learned'>; asked: Asked }

/** Says that a learned order is on, and by what the queue stands now; nothing where it is off. */
export function Learned({ list: { sort, learned }, asked }: Props) {
  const { say } = useWords()
  const teaching = useTeaching(learned)
  if (!learned) return null
  const isShown = sort === 'learned'
  return (
    <div className="learned-line">
      <p>
        {say(isShown ? 'learned.on' : 'learned.could')}{' '}
        <Link to="/leads" search={searchFrom({ ...asked, sort: isShown ? 'score' : 'learned' })}>
          {say(isShown ? 'learned.score' : 'learned.show')}
        </Link>{' '}
        <Link to="/model">{say('learned.how')}</Link>
      </p>
      {teaching.size > 0 && (
        <p>
          {say('learned.ask')}{' '}
          {[...teaching].map(([lead, number]) => (
            <Link key={lead} to="/leads/$lead" params={{ lead }}>
              L-{number}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}
