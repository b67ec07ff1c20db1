import { operation } from '../../kernel/operation.ts'
import { type Changing, changeNotice } from './change.ts'
import { settleSent } from './post.ts'
import { noticeRow } from './record.ts'
import { leaving, written } from './send.ts'
import { momentSince } from './settle.ts'
import { Changed, HandOverInput } from './shapes.ts'

// A notice that a person sends: the program saw none of it, and takes their word for when and how.

const NO_DAY = 'This day lies before the notice was approved, or ahead.'

export const handOverNotice = operation({
  summary: 'Say that an approved notice was sent by hand: on which day and by which way',
  permission: 'notice:send',
  purpose: 'prevention',
  verb: 'disclosure',
  input: HandOverInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  async run(context, { notice, way, on }) {
    const { db } = context
    let agency = ''
    const result = await changeNotice(context, notice, 'hand-over', async (changing) => {
      agency = changing.row.agency
      // From that day the recipient's time runs, and by it is told whether the office was a trusted flagger.
      const sentAt = momentSince(on, changing.row.approved_at, context.now, NO_DAY)
      const letter = await letterInHand({ db, now: sentAt }, changing)
      const left = await leaving({ db, now: sentAt }, changing, letter, null)
      return {
        set: { ...left, sent_at: sentAt, channel: 'export', delivery: 'delivered' },
        event: { kind: 'handed-over', handed: { way, on } },
      }
    })
    await settleSent(context, await noticeRow(db, agency, notice))
    return result
  },
})

/** The letter as it was saved, which is what they sent; as it is now where they copied it from the page. */
async function letterInHand(at: Parameters<typeof written>[0], { row, content }: Changing) {
  const letter = await written(at, row, content)
  return content.sent?.to === null ? { ...letter, ...content.sent } : letter
}
