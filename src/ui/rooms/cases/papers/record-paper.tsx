import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { TakeFile } from '../../../parts/take-file.tsx'
import { makeWords, useMember, useWords, type Words } from '../../../shell/app.tsx'
import { catalogues } from '../../../shell/catalogues.ts'
import { LANGUAGES, type Language, tongueOf } from '../../../shell/languages.ts'
import { type OwnRecord, recordFile, recordParts, wholeMoment } from './record-view.ts'

/** An exported record of a person, which stays in memory and goes with the page. */
export function RecordPaper({ record }: { record: OwnRecord }) {
  const page = useWords()
  // The page keeps its user's language; the paper has its reader's.
  const [words, setWords] = useState<Words>(page)
  const { say, language } = words
  const { member } = useMember()
  const choose = (next: Language) =>
    void catalogues[next]().then((loaded) => setWords(makeWords(loaded, next, page.setLanguage)))
  const mark = say('own.mark', { name: member.name, day: wholeMoment(record.takenOut, words), code: record.code })
  return (
    <>
      <div className="row no-print">
        <Choice
          label={page.say('own.language')}
          value={language}
          onChange={choose}
          choices={LANGUAGES.map((value) => ({ value, name: tongueOf(value).name }))}
        />
        <Button icon="print" onPress={() => print()}>
          {page.say('own.print')}
        </Button>
        {/* The file's name has the number alone. */}
        <TakeFile {...recordFile(record)} type="application/json" label={page.say('own.save')} />
      </div>
      <p className="note no-print">{page.say('own.language-text')}</p>
      <article className="own-record" lang={language} dir={tongueOf(language).direction}>
        {/* The mark is on every sheet, so that a found copy shows its owner and who exported it. */}
        <p className="handed-out">{mark}</p>
        {recordParts(record, words).map(({ heading, lines }, at) => (
          // The parts of a record keep their order.
          <section key={`${heading}${String(at)}`}>
            <h2 className="part">{heading}</h2>
            <dl className="facts">
              {lines.map(([what, text], i) => (
                <div key={`${what}${String(i)}`}>
                  <dt>{what}</dt>
                  <dd dir="auto" className="told-words">
                    {text}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="note">{say('own.lawyer')}</p>
      </article>
    </>
  )
}
