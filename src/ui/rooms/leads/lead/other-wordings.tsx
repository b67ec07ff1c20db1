import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { langOf, tongueName } from '../../../shell/tongues.ts'
import { drawnTemplate } from '../lead-view.ts'
import { TemplateLines } from './template.tsx'

type Wording = LeadPage['otherWordings'][number]

/** The same offer in other words or another language, each with the reasons why it is held for the same. */
export function OtherWordings({ wordings }: { wordings: readonly Wording[] }) {
  const { say } = useWords()
  if (wordings.length === 0) return null
  return (
    <section aria-labelledby="wordings">
      <h3 id="wordings">
        {say('lead.wordings')} <span className="note">{say('lead.wordings-note')}</span>
      </h3>
      {wordings.map((wording, i) => (
        // A lead's wordings never change their order, and have no name of their own.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <OtherWording key={i} wording={wording} />
      ))}
    </section>
  )
}

function OtherWording({ wording }: { wording: Wording }) {
  const words = useWords()
  const { say } = words
  const { language, postings, template, why } = wording
  return (
    <details className="wording">
      <summary>
        {tongueName(language, words)} <span className="note">{say('count.postings', { n: postings })}</span>{' '}
        <span className="line begins" lang={langOf(language)} dir="auto">
          {begins(template)}
        </span>
      </summary>
      <div lang={langOf(language)}>
        <TemplateLines template={template} size={postings} slot={null} />
      </div>
      <Reasons why={why} />
    </details>
  )
}

/** The first words, so that one sees what is said without opening it. */
const begins = (template: Wording['template']): string =>
  drawnTemplate(template)
    .map(({ text }) => text)
    .join('')
    .trim()
    .slice(0, 120)

/** What both say, and how much that speaks for one offer told twice: more is stronger, below 0 speaks against. */
function Reasons({ why }: { why: Wording['why'] }) {
  const { say, format } = useWords()
  const sum = why.reduce((all, { bits }) => all + bits, 0)
  return (
    <table className="table">
      <caption>{say('link.why')}</caption>
      <thead>
        <tr>
          <th>{say('link.field')}</th>
          <th>{say('link.common')}</th>
          <th className="num">{say('link.bits')}</th>
        </tr>
      </thead>
      <tbody>
        {why.map(({ field, values, bits }) => (
          <tr key={field}>
            <th scope="row">{say(`link.${field}`)}</th>
            <td>
              {field === 'prior' ? (
                say('link.seldom', { n: Number(values[0]) })
              ) : field === 'others' ? (
                say('link.less')
              ) : values.length === 0 ? (
                <span className="neutral">{say('link.nothing')}</span>
              ) : (
                <bdi>{format.list(values)}</bdi>
              )}
            </td>
            <td className="num">{format.points(bits)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say('link.sum')}
          </th>
          <td className="num">{format.points(Math.round(sum * 10) / 10)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
