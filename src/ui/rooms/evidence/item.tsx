import { getRouteApi, Link } from '@tanstack/react-router'
import { GROUNDS } from '../../../modules/evidence/codes.ts'
import { Icon, Is } from '../../parts/icon.tsx'
import { Part } from '../../parts/part.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { ItemPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { ItemActs } from './acts.tsx'
import { inGroups, subjectLink, timeWords } from './evidence-view.ts'
import { FactList, type FactRow } from './facts.tsx'
import { Incomplete } from './incomplete.tsx'
import { Entry } from './list.tsx'
import { Preview } from './preview.tsx'
import { Signs } from './signs.tsx'
import { Verify } from './verify.tsx'

const route = getRouteApi('/staff/evidence/$item')

/** One item: what it is, who had it, whether it is still what it was; what can be done with it on the right. */
export function ItemRoom() {
  const { say } = useWords()
  const { item } = route.useParams()
  const page = useAsk('evidence.get', { item })
  return (
    <Page
      title={page.data?.name || say('evidence.title', { code: codeOf(item) })}
      crumb={<Link to="/evidence">{say('room.evidence')}</Link>}
    >
      <Shown of={page}>
        {(found) => (
          <>
            <div className="report-facts">
              <Signs item={found} />
            </div>
            <a className="btn small jump" href="#now">
              {say('evidence.now')}
              <Icon name="down" />
            </a>
            <div className="two">
              <div className="record">
                <Original item={found} />
                {found.may.includes('evidence.open') && <Preview item={found} />}
                <Custody item={found} />
                <Copies item={found} />
              </div>
              <aside className="now" aria-label={say('evidence.now')}>
                <Verify item={found} />
                <ItemActs item={found} />
              </aside>
            </div>
          </>
        )}
      </Shown>
    </Page>
  )
}

function Original({ item }: { item: ItemPage }) {
  const { say, format } = useWords()
  const link = subjectLink(item.about)
  const { grade, copyOf } = item
  const later = item.log.findLast(({ words }) => words?.grade)?.words?.grade
  const facts: readonly FactRow[] = [
    [say('evidence.what'), say(item.way ? `evidence.way-${item.way}` : `evidence.kind-${item.kind}`)],
    [
      say('evidence.of'),
      link && (
        <Link key="of" {...link}>
          {say(`evidence.about-${item.about.kind}`)}
        </Link>
      ),
    ],
    [
      say('evidence.original'),
      copyOf && (
        <Link key="original" to="/evidence/$item" params={{ item: copyOf }}>
          {say('evidence.to-original')}
        </Link>
      ),
    ],
    [say('evidence.note'), item.note || null],
    [say('evidence.from'), item.from],
    [say('evidence.heading'), item.title],
    [say('evidence.text'), item.text],
    [
      say('evidence.when'),
      say('evidence.taken', { when: format.moment(item.takenAt), name: item.takenBy.name ?? '…' }),
    ],
    [say('evidence.time'), <Time key="time" time={item.time} />],
    [say('evidence.tool'), item.tool],
    [say('evidence.ground'), item.ground && `${groundOf(item.ground, say)}${item.how ? `: ${item.how}` : ''}`],
    [
      say('evidence.grade'),
      // As it was given first: a later one stands beside it, and in the log.
      grade && gradeWords(grade, say),
    ],
    [say('evidence.graded-last'), later && gradeWords(later, say)],
    [say('evidence.sealed-with'), item.sealedWith && sealWords(item.sealedWith, say)],
    [say('evidence.size'), item.size === null ? null : format.bytes(item.size)],
    [
      'SHA-256',
      item.sha256 && (
        <code key="hash" dir="ltr">
          {inGroups(item.sha256)}
        </code>
      ),
    ],
  ]
  return (
    <Part id="original" title={say(copyOf ? 'evidence.copy-title' : 'evidence.original-title')} first>
      {item.extent && <Incomplete extent={item.extent} />}
      <FactList facts={facts} />
    </Part>
  )
}

/** What an authority for timestamps says, or why none does: that nobody answers is a warning to whoever relies on it. */
function Time({ time }: { time: ItemPage['time'] }) {
  const { say, format } = useWords()
  const words = timeWords(time, new Date(), format)
  const text = say(words.key, words.values)
  return words.warns ? (
    <Is icon="warn" meaning="warning">
      {text}
    </Is>
  ) : (
    text
  )
}

const groundOf = (ground: string, say: Say): string => {
  const known = GROUNDS.find((one) => one === ground)
  return known ? say(`evidence.ground-${known}`) : ground
}

type Say = ReturnType<typeof useWords>['say']

const gradeWords = ({ source, information, scale }: NonNullable<ItemPage['grade']>, say: Say): string =>
  say('evidence.grade-is', { grade: `${source}${information}`, scale })

const sealWords = ({ kind, number }: NonNullable<ItemPage['sealedWith']>, say: Say): string =>
  say(`evidence.seal-${kind}-is`, { number })

/** The log as one vertical line. A fault stands with its entry. */
function Custody({ item: { log } }: { item: ItemPage }) {
  const { say, format } = useWords()
  return (
    <Part id="custody" title={say('evidence.custody')}>
      {log.length === 0 && <p className="note">{say('evidence.custody-none')}</p>}
      <ol className="timeline-list custody">
        {log.map(({ id, at, kind, by, to, words, fault }) => (
          <li key={id} className={fault ? 'broken' : undefined}>
            <time dateTime={at}>{format.moment(at)}</time>
            <span>
              {say(`evidence.entry-${kind}`)}
              {to?.name && <> → {to.name}</>}
              {by?.name && <> · {by.name}</>}
              {words?.to && (
                <span className="line">
                  {words.receipt ? (
                    say('evidence.given-to', { to: words.to, receipt: words.receipt })
                  ) : (
                    <bdi>{words.to}</bdi>
                  )}
                </span>
              )}
              {words?.takenAt && (
                <span className="line">{say('evidence.taken-before', { when: format.moment(words.takenAt) })}</span>
              )}
              {words?.grade && <span className="line">{gradeWords(words.grade, say)}</span>}
              {words?.seal && <span className="line">{sealWords(words.seal, say)}</span>}
              {words?.source && (
                <span className="line">
                  <Link to="/evidence/$item" params={{ item: words.source.item }}>
                    {say('evidence.same-as')}
                  </Link>
                </span>
              )}
              {words?.reason && (
                <q className="line" dir="auto">
                  {words.reason}
                </q>
              )}
              {fault && (
                <span className="line">
                  <Is icon="danger" meaning="danger">
                    {say(`evidence.fault-${fault}`)}
                  </Is>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Copies({ item: { copies } }: { item: ItemPage }) {
  const { say } = useWords()
  if (copies.length === 0) return null
  return (
    <Part id="copies" title={say('evidence.copies')}>
      <ol className="cards">
        {copies.map((copy) => (
          <Entry key={copy.id} item={copy} />
        ))}
      </ol>
    </Part>
  )
}
