import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../parts/button.tsx'
import { Sheet, useSheets } from '../../parts/sheets.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { openSharedEvidence, previewSharedEvidence } from '../../ports/evidence.ts'
import { saveBlob } from '../../ports/media.ts'
import { questions, useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'
import { inGroups, whyNoPreview } from '../evidence/evidence-view.ts'
import { FactList, type FactRow } from '../evidence/facts.tsx'
import { Incomplete } from '../evidence/incomplete.tsx'

type Version = SharePage['versions'][number]
type Evidence = NonNullable<Version['evidence']>
type Say = ReturnType<typeof useWords>['say']

const gradeWords = ({ source, information, scale }: NonNullable<NonNullable<Evidence['facts']>['grade']>, say: Say) =>
  say('evidence.grade-is', { grade: `${source}${information}`, scale })

/** Chosen parts of an item, in the order of its own page; nothing is said of those that were not. */
export function SharedEvidence({ evidence }: { evidence: Evidence }) {
  const { say } = useWords()
  const { kind, way, facts, source, words, log } = evidence
  return (
    <>
      {facts?.extent && <Incomplete extent={facts.extent} />}
      <FactList
        facts={[
          [say('evidence.what'), say(way ? `evidence.way-${way}` : `evidence.kind-${kind}`)],
          ...useFacts(facts),
          ...useSource(source),
        ]}
      />
      {words && (
        <>
          <h3>{say('share.evidence-words')}</h3>
          {words.title && <h4 dir="auto">{words.title}</h4>}
          <p dir="auto" className="told-words">
            {words.text}
          </p>
        </>
      )}
      {log && <Log log={log} />}
    </>
  )
}

function useFacts(facts: Evidence['facts']): readonly FactRow[] {
  const { say, format } = useWords()
  if (facts === undefined) return []
  const { name, takenAt, type, size, sha256, ground, grade, gradedLast } = facts
  return [
    [say('evidence.name'), name],
    [say('evidence.when'), format.moment(takenAt)],
    [say('evidence.ground'), ground && say(`evidence.ground-${ground}`)],
    [say('evidence.grade'), grade && gradeWords(grade, say)],
    [say('evidence.graded-last'), gradedLast && gradeWords(gradedLast, say)],
    [say('evidence.size'), format.list([...(type === null ? [] : [type]), format.bytes(size)])],
    [
      'SHA-256',
      sha256 && (
        <code key="hash" dir="ltr">
          {inGroups(sha256)}
        </code>
      ),
    ],
  ]
}

function useSource(source: Evidence['source']): readonly FactRow[] {
  const { say } = useWords()
  if (source === undefined) return []
  const { from, tool, how, note } = source
  return [
    [say('evidence.note'), note],
    // In words and no link: whoever opens it is seen by those who wrote it.
    [say('evidence.from'), from],
    [say('evidence.how'), how],
    [say('evidence.tool'), tool],
  ]
}

/** What was done with it and when; by whom and why is the sender's. */
function Log({ log }: { log: NonNullable<Evidence['log']> }) {
  const { say, format } = useWords()
  return (
    <>
      <h3>{say('share.evidence-log')}</h3>
      <ol className="timeline-list custody">
        {log.map(({ n, at, kind, grade, seal }) => (
          <li key={n}>
            <time dateTime={at}>{format.moment(at)}</time>
            <span>
              {say(`evidence.entry-${kind}`)}
              {grade && <span className="line">{gradeWords(grade, say)}</span>}
              {seal && <span className="line">{say(`evidence.seal-${seal.kind}-is`, { number: seal.number })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The file itself, at whoever received it: looked at page by page or saved, each with a reason. */
export function SharedFile({ page, bytes }: { page: SharePage; bytes: NonNullable<Evidence['bytes']> }) {
  const { say } = useWords()
  const client = useQueryClient()
  const saving = useWork()
  const sheets = useSheets((reason, asked) => previewSharedEvidence(page.id, reason, asked))
  const { kind } = page.versions[0]?.evidence ?? { kind: 'file' as const }
  const why = whyNoPreview({ kind, ...bytes })
  const name = page.title || say('share.thing-evidence')
  const withReason = async (work: (reason: string) => Promise<unknown>) => {
    const reason = await questions.ask({ kind: 'reason', operation: 'shares.open-evidence' })
    if (typeof reason !== 'string') return
    await work(reason)
    // It may have been recalled meanwhile.
    await client.invalidateQueries({ queryKey: ['shares.get'] })
  }
  const save = (reason: string) =>
    saving.run(async () =>
      saveBlob(await openSharedEvidence(page.id, reason), page.title || `${page.id.slice(0, 8)}.bin`),
    )
  const failure = sheets.failure ?? saving.failure
  return (
    <>
      <h3>{say('share.evidence-file')}</h3>
      <p className="note">{say('share.evidence-note')}</p>
      {why && <p className="note">{say(why)}</p>}
      <div className="row">
        {why === null && (
          <Button
            icon="search"
            isPending={sheets.busy}
            onPress={() => void (sheets.shown === null ? withReason(sheets.begin) : sheets.hide())}
          >
            {say(sheets.shown === null ? 'evidence.show' : 'evidence.hide')}
          </Button>
        )}
        <Button icon="file" isPending={saving.busy} onPress={() => void withReason(save)}>
          {say('evidence.save-original')}
        </Button>
      </div>
      {sheets.busy && <Loading what={say('evidence.previewing')} />}
      {failure && <Failed failure={failure} />}
      <Sheet of={sheets} name={name} />
    </>
  )
}
