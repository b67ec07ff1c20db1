import { isObject, type Json } from './json-value.ts'
import type { RecordMapper } from './record.ts'
import { isTelegram } from './telegram.ts'

/** Of each list so many objects are looked at. */
const LOOKED_AT = 5

/** Whether a list somewhere inside has records with a text. */
export function holdsRecords(value: Json, mapper: RecordMapper, depth = 4): boolean {
  return Object.entries(value).some(([name, inner]) => {
    if (Array.isArray(inner)) {
      // More than the first: a feed may open with a record that lacks its text.
      return inner.slice(0, LOOKED_AT).some((one) => {
        if (!isObject(one)) return false
        return isTelegram(one, name) || mapper.fits(one) || (depth > 0 && holdsRecords(one, mapper, depth - 1))
      })
    }
    return depth > 0 && isObject(inner) && holdsRecords(inner, mapper, depth - 1)
  })
}
