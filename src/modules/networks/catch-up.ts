import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { LinkOutput } from './shapes.ts'

/** For leads that came before there was this room, or whose linking failed. */
export const catchUp = operation({
  summary: 'Begin to take leads into the network that are not there yet',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'combination',
  rate: '6/min',
  input: z.object({}),
  output: LinkOutput,
  subject: (_, output) => (output === null ? [] : [output.job]),
  run: async ({ later }) => ({ job: await later({ job: 'link-leads', input: {} }) }),
})
