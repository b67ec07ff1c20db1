import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { shownTo } from './item.ts'
import { isThere, NOTHING } from './keep.ts'
import { About } from './shapes.ts'
import { unlessUnseen } from './unseen.ts'

export const beginCapture = operation({
  ...DECLARED,
  summary: 'Let the server capture a page as evidence: whether it may, and under which name it goes out',
  permission: 'evidence:keep',
  verb: 'collection',
  // The server alone goes out, and keeps what came by `evidence.keep`.
  internal: true,
  // Each one starts a browser.
  rate: '10/min',
  input: z.object({
    about: About,
    address: z.string().max(2000),
    // Somebody has looked, and it shows no abuse of a child: such a page goes to the police by its address alone.
    childAbuse: z.literal(false),
  }),
  output: z.object({ hosts: z.array(z.string()), agent: z.string() }),
  subject: ({ about }) => [about.id],
  async run(context, { about }) {
    const { db, actor, site } = context
    const member = asMember(actor)
    if (!shownTo(context).includes(about.kind)) throw new Problem('not-found', NOTHING)
    if (about.kind === 'person')
      throw new Problem('conflict', 'Of a person no page is captured: capture it as evidence of the lead or report.')
    await isThere(context, member, about)
    await unlessUnseen(db, { about: about.id, about_kind: about.kind }, false)
    // Under its own name: evidence got by pretending to be nobody's browser is worth less, and a keeper of a server can write to us.
    return { hosts: [...(site.feedHosts ?? [])], agent: `Ausma/0.1 (+${site.publicUrl})` }
  },
})
