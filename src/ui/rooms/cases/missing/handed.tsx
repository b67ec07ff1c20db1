import { Button } from '../../../parts/button.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { citizenshipOf } from '../case-view.ts'
import { usePaperTitle } from '../papers/paper-title.ts'

type Handed = Out<'missing-persons.hand'>

/** The sheet for one addressee, in the page's language; which goes with the page. */
export function HandedSheet({ handed, close }: { handed: Handed; close: () => void }) {
  const words = useWords()
  const { say, format } = words
  const { to, who, origin, lines } = handed
  const title = say('missing.paper')
  usePaperTitle(title)
  const name = [who.name, who.otherNames, who.pseudonym].filter((one) => one.trim() !== '').join(' · ')
  const born = origin === null ? '' : origin.born
  const citizen = origin === null ? '' : citizenshipOf(origin.citizenship, words)
  const about = [
    [say('missing.name'), name || say('missing.no-name')],
    [say('missing.age'), [say(`person.age-${who.age}`), born].filter(Boolean).join(' · ')],
    [say('missing.sex'), say(`person.sex-${who.sex}`)],
    [say('missing.language'), format.tongue(who.language) ?? who.language],
    [say('missing.citizen'), citizen],
    ...lines.map(({ field, text }) => [say(`missing.${field}`), field === 'seenOn' ? format.date(text) : text]),
  ] as const
  return (
    <>
      <div className="row no-print">
        <Button go icon="print" onPress={() => print()}>
          {say('do.print')}
        </Button>
        <Button onPress={close}>{say('missing.close')}</Button>
      </div>
      <article className="sheet">
        <h2>{title}</h2>
        <p className="small">{say('missing.for', { whom: say(`missing.to-${to}`) })}</p>
        <p className="small">
          {say('missing.since', { day: `${format.date(handed.since)} ${format.time(handed.since)}` })}
        </p>
        <dl className="lines">
          {about.map(
            ([label, text]) =>
              text && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd dir="auto">{text}</dd>
                </div>
              ),
          )}
        </dl>
        <p>
          <b>{say('missing.found')}</b>
        </p>
        <p className="small">{say('missing.version', { n: handed.version, day: format.date(handed.at) })}</p>
      </article>
    </>
  )
}
