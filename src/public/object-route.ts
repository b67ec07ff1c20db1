import { newId } from '../kernel/ids.ts'
import { tongueBy } from './language.ts'
import { LONGEST_OBJECTION, type Objection, objectedPage, objectForm } from './object-pages.ts'
import type { Fields } from './posted.ts'
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

const EMPTY = { agency: '', address: '', reason: '', contact: '' } as const

/** A new objection. */
export const beginObjection = (visit: Visit): Promise<Response> => drawn(visit, { ...EMPTY, appeal: newId() }, null)

async function drawn(visit: Visit, objection: Objection, fault: WordKey | null): Promise<Response> {
  const desks = await visit.site.blockDesks.now()
  return visit.show(objectForm(visit.frame, { objection, desks, fault }), statusOf(fault))
}

const statusOf = (fault: WordKey | null) => (fault === null ? 200 : fault === 'fault.busy' ? 503 : 422)

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function objectionFrom(fields: Fields): Objection {
  const text = (name: keyof typeof LONGEST_OBJECTION) =>
    (fields[name] ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '').slice(0, LONGEST_OBJECTION[name]).trim()
  // Numbers that are none come from no page of ours.
  const id = (value: string | undefined) => (ID.test(value ?? '') ? String(value) : null)
  return {
    agency: id(fields.agency) ?? '',
    appeal: id(fields.appeal) ?? newId(),
    address: text('address'),
    reason: text('reason'),
    contact: text('contact'),
  }
}

/** An objection that was posted, or its page asked for in another language. */
export async function postedObjection(visit: Visit): Promise<Response> {
  const fields = await visit.read()
  const objection = objectionFrom(fields)
  const language = /^language ([a-z]{2})$/.exec(fields.go ?? '')?.[1]
  // Another language is asked for with all that was written, so that nothing is lost.
  visit.tongue = tongueBy(language ?? '') ?? visit.tongue
  if (language !== undefined) return drawn(visit, objection, null)
  // Said of both at once; the page marks which of them is empty.
  if (objection.address === '' || objection.reason === '') return drawn(visit, objection, 'text.needed')
  if (objection.agency === '') return drawn(visit, objection, 'object.desk')
  try {
    const { number } = await visit.ask((behind) => behind.anybody('block-appeals.file', objection), 'filing')
    return await visit.show(objectedPage(visit.frame, number))
  } catch (error) {
    return drawn(visit, objection, faultIn(error))
  }
}
