import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { currentKeys } from '../../../kernel/vault/agency-key.ts'
import { fingerprint } from '../../../kernel/vault/paper.ts'
import { openPins } from '../../../kernel/vault/pins.ts'
import { asMember } from '../actor.ts'
import { Nothing } from '../shapes.ts'

const KeyShown = z.object({
  /** The role within the agency whose key it is; null of the agency's own. */
  role: z.string().nullable(),
  fingerprint: z.string(),
  /** Since when the member sees it in the place of another; null where they saw none before, or it is long ago. */
  changedAt: z.iso.datetime().nullable(),
})
const KeyList = z.object({ keys: z.array(KeyShown) })

/** So long a key counts as a new one: whoever is away for a month should still see that it changed. */
const NEW_FOR = 30 * 86_400_000

export const list = operation({
  summary: 'List the keys of the own agency by fingerprints that colleagues can read to each other',
  permission: 'member:list',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: KeyList,
  subject: () => [],
  async run({ db, actor, now }) {
    const { id, agency, keys } = asMember(actor)
    const row = await db.selectFrom('members').select('sealed_pins').where('id', '=', id).executeTakeFirstOrThrow()
    // What the member saw opens by their own key alone; with it closed nobody can say that a key is another one.
    const pins = keys === null ? [] : openPins(keys, row.sealed_pins)
    const shown = (await currentKeys(db, agency)).map(({ id: key, role, publicKey }) => {
      const pin = pins.find((one) => one.id === key)
      const isNew = pin?.isNew === true && now.getTime() - Date.parse(pin.since) < NEW_FOR
      return { role, fingerprint: fingerprint(publicKey), changedAt: isNew ? pin.since : null }
    })
    return { keys: shown }
  },
})
