import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { FILE_FAULTS, MOST_CHARACTERS } from '../codes.ts'
import { ReadServices, readHsds } from './read.ts'

export const readServiceFile = operation({
  summary: 'Read services from a file of another directory, and keep none of them yet',
  permission: 'service:keep',
  purpose: 'protection',
  verb: 'consultation',
  rate: '30/min',
  input: z.object({ file: z.string().max(MOST_CHARACTERS) }),
  /** `fault`: why nothing could be read. */
  output: ReadServices.extend({ fault: z.enum(FILE_FAULTS).nullable() }),
  subject: () => [],
  async run(_, { file }) {
    const read = readHsds(file)
    return typeof read === 'string' ? { fault: read, services: [], closed: 0, unread: 0 } : { fault: null, ...read }
  },
})
