import { CutOff } from '../../../parts/cut-off.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import type { Failure } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'

type Asked = { readonly data: Out<'witnesses.notices'> | undefined; readonly error: Failure | null }
type Told = Out<'witnesses.notices'>['notices'][number]

/** For a prosecutor: notices of possible witnesses of core international crimes, with names if they agreed. */
export function WitnessNotices({ asked: notices }: { asked: Asked }) {
  const { say } = useWords()
  if (notices.error) return <Failed failure={notices.error} />
  const all = notices.data?.notices ?? []
  if (all.length === 0) return null
  return (
    <section aria-label={say('witness.notices')}>
      <h2>
        {say('witness.notices')} <span className="count">{all.length}</span>
      </h2>
      <ul className="rows-plain">
        {all.map((notice) => (
          <li key={notice.id}>
            <One notice={notice} />
          </li>
        ))}
      </ul>
      <CutOff shown={all.length} more={notices.data?.more} />
    </section>
  )
}

function One({ notice }: { notice: Told }) {
  const words = useWords()
  const { say, format } = words
  const { code, from, parties, sentAt, state, told } = notice
  return (
    <div>
      <p className="sep">
        <b>{say('witness.possible', { code })}</b>
        <bdi>{from}</bdi>
        <span>{format.day(sentAt)}</span>
        <span>{wordFor(`witness.${state}`, words)}</span>
      </p>
      {/* The text is beside each notice, because it binds the reader as well as the sender. */}
      <p className="note">
        {say('witness.never', { countries: format.list(parties.map((one) => format.country(one) ?? one)) })}
      </p>
      {told && (
        <p className="sep">
          <bdi>{told.name}</bdi>
          <span>{format.tongue(told.language) ?? told.language}</span>
          {told.wishes && <q dir="auto">{told.wishes}</q>}
        </p>
      )}
    </div>
  )
}
