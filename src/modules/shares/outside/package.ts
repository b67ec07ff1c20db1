import { z } from 'zod'
import { htmlOf } from '../../../documents/html/html.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { toWords } from '../../../kernel/vault/paper.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { agencyNames } from '../../referrals/index.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { contentsOf } from '../look.ts'
import { OneShare } from '../shapes.ts'
import { opens } from '../share.ts'
import { asMember, enterStep, mayPass, mustOpen, openWords, shareRow, sideOf, talkKey } from '../share-row.ts'
import { paperOf } from './paper.ts'

// A share for somebody outside: one file, sealed with a passphrase that goes another way.

const declared = { permission: 'share:answer', purpose: 'prevention' } as const

/**
 * A share that goes by hand and still opens.
 * @throws Problem `not-found`, `not-permitted`, `keys-closed`; `conflict` where it has ended, or is an agency’s of the house
 */
async function byHand(context: RunContext, id: string) {
  const { db, actor } = context
  const row = await shareRow(context, id)
  if (sideOf(row, asMember(actor)) !== 'sender' || !mayPass(context, row))
    throw new Problem('not-permitted', 'Whoever passes such things on makes the package.')
  if (row.to_agency !== null)
    throw new Problem('conflict', 'This agency reads it here. A package is for those outside.')
  if (!opens(row.state)) throw new Problem('conflict', 'This share has ended.')
  return { row, key: await mustOpen(db, asMember(actor), row) }
}

/** Of one version, so that who had an older one opens no newer; made anew whenever it is asked for, so it lies nowhere. */
const passphraseOf = (key: Uint8Array, { id, version }: { readonly id: string; readonly version: number }): string =>
  toWords(derive(key, `passphrase of the package ${id} ${version}`).subarray(0, 20))

export const packShare = operation({
  ...declared,
  summary: 'Take what was passed on to somebody outside, as one file that a passphrase opens',
  verb: 'disclosure',
  // The passphrase never travels with it: the server seals the file on its way out.
  internal: true,
  rate: '20/min',
  input: OneShare.extend({ language: z.enum(LANGUAGES).default('en') }),
  output: OneShare.extend({ name: z.string(), page: z.string(), passphrase: z.string() }),
  subject: ({ share }) => [share],
  async run(context, { share, language }) {
    const { db, actor, now } = context
    const { row, key } = await byHand(context, share)
    const { authority, title, reason, basis, terms } = openWords(key, row)
    const { lead, report, network } = await contentsOf(db, row, key)
    const from = (await agencyNames(db)).get(row.agency) ?? ''
    const number = share.slice(0, 8)
    const page = htmlOf(
      paperOf(
        {
          ...{ to: authority, from, number, version: row.version, sent: row.sent_at, until: row.shared_until, at: now },
          ...{ reason, basis, terms, exculpatory: row.exculpatory, title, lead, report, network },
        },
        language,
      ),
    )
    const member = asMember(actor)
    const key_ = await talkKey(db, member, row)
    await enterStep(context, member, row, { act: 'package', to: row.state, words: {}, key: key_ })
    return { share, name: `${number}.html`, page, passphrase: passphraseOf(key, row) }
  },
})

export const showPassphrase = operation({
  ...declared,
  summary: 'See the passphrase of the package for somebody outside',
  verb: 'consultation',
  confirm: 'mfa',
  input: OneShare,
  output: OneShare.extend({ passphrase: z.string() }),
  subject: ({ share }) => [share],
  async run(context, { share }) {
    const { row, key } = await byHand(context, share)
    return { share, passphrase: passphraseOf(key, row) }
  },
})
