import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import type { Site } from '../../../kernel/site.ts'
import { NO_CAPTURES } from '../../../ports/codes.ts'

/** Why this server captures no pages; null where it does. */
export const Fault = z.enum(NO_CAPTURES).nullable()
export const faultOf = async ({ noCaptures }: Site) => Fault.parse((await noCaptures?.()) ?? null)

/** For whoever keeps the house, also where their roles open no evidence: what lacks is theirs to bring. */
export const capturesMissing = operation({
  summary: 'See what this server lacks to capture pages of the web',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ fault: Fault }),
  subject: () => [],
  prepare: ({ site }) => faultOf(site),
  run: async (_, __, fault) => ({ fault }),
})
