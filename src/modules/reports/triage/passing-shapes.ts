import { z } from 'zod'
import { PASSED_PARTS, RECIPIENTS } from '../codes.ts'

// To whom a report is passed, and what of it.

export const Recipient = z.enum(RECIPIENTS)
export const PassedPart = z.enum(PASSED_PARTS)
