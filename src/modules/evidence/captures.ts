import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import type { Site } from '../../kernel/site.ts'
import { NO_CAPTURES } from '../../ports/codes.ts'
import { DECLARED } from './asked.ts'

/** Why this server captures no pages; null where it does. */
const Fault = z.enum(NO_CAPTURES).nullable()
const faultOf = async ({ noCaptures }: Site) => Fault.parse((await noCaptures?.()) ?? null)

export const captures = operation({
  ...DECLARED,
  summary: 'See whether this server captures pages of the web',
  permission: 'evidence:keep',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ fault: Fault }),
  subject: () => [],
  prepare: ({ site }) => faultOf(site),
  run: async (_, __, fault) => ({ fault }),
})

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
