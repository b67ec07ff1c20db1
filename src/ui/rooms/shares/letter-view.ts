import type { SharePage } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Key, Say } from '../../shell/words.ts'

// Papers for somebody outside: what goes with the package, and the letter that recalls it. Neither says what is in it.

/** What a paper is made of: the share, and the reader's own words for it. */
type Made = {
  readonly share: SharePage
  readonly say: Say
  readonly format: Pick<Formats, 'date' | 'moment'>
}

/** What a share is called on the telephone, on its papers and as a file. */
export const numberOf = ({ id }: Pick<SharePage, 'id'>): string => id.slice(0, 8)

const line = ({ say }: Made, name: Key, value: string): string => `${say(name)}: ${value}`
const dots = '.'.repeat(30)

const head = (made: Made): string[] => {
  const { share, format } = made
  return [
    line(made, 'outside.to', share.to.name),
    line(made, 'outside.from', share.from.name),
    line(made, 'outside.number', numberOf(share)),
    line(made, 'outside.sent', format.date(share.sentAt)),
  ]
}

/** The sheet that goes with the package: to whom, on which terms, how it opens, and a slip to send back. Null where the terms do not open. */
export function coverSheet(made: Made): string | null {
  const { share, say, format } = made
  if (share.words === null) return null
  const { terms, basis } = share.words
  const { handling, restrictions, tlp, onward, proceedings } = terms
  return [
    say('outside.cover'),
    [...head(made), line(made, 'outside.thing', say(`share.thing-${share.thing}`))].join('\n'),
    [
      line(made, 'share.basis', basis),
      ...handling.map((code) => `${say(`share.handling-${code}`)}${code === 'H3' ? `: ${restrictions}` : ''}`),
      say(`share.tlp-${tlp}`),
      line(made, 'share.onward', say(onward ? 'share.onward-yes' : 'share.onward-no')),
      line(made, 'share.proceedings', say(proceedings ? 'share.proceedings-yes' : 'share.proceedings-no')),
      line(made, 'share.until', format.date(share.until)),
    ].join('\n'),
    say('outside.opens'),
    say('outside.answer'),
    [line(made, 'outside.received', dots), line(made, 'outside.by', dots), line(made, 'outside.signed', dots)].join(
      '\n',
    ),
  ].join('\n\n')
}

/** The letter that recalls it: why, what to do, and by when to say what became of it. Null unless it was recalled and waits for the answer. */
export function recallLetter(made: Made): string | null {
  const { share, say, format } = made
  if (share.state !== 'recalled') return null
  const why = share.events.find(({ act }) => act === 'recall')?.words?.text ?? ''
  return [
    say('outside.recall'),
    head(made).join('\n'),
    say('outside.recalled'),
    ...(why === '' ? [] : [line(made, 'share.field-text', why)]),
    say('outside.remove'),
    ...(share.due === null ? [] : [line(made, 'outside.say-by', format.date(share.due))]),
    [`☐ ${say('outside.removed')}`, `☐ ${say('outside.kept')}`].join('\n'),
    [line(made, 'outside.by', dots), line(made, 'outside.signed', dots)].join('\n'),
  ].join('\n\n')
}
