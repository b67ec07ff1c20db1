import { isObject, type Json } from './json-value.ts'
import type { RecordMapper } from './record.ts'
import { isTelegram } from './telegram.ts'

/** Number of objects examined in each list. */
const LOOKED_AT = 5

/** Whether some list inside the value has records with a text. */
export function holdsRecords(value: Json, mapper: RecordMapper, depth = 4): boolean {
  return Object.entries(value).some(([name, inner]) => {
    if (Array.isArray(inner)) {
      // Several objects are examined, because a feed's first record may lack its text.
      return inner.slice(0, LOOKED_AT).some((one) => {
        if (!isObject(one)) return false
        return isTelegram(one, name) || mapper.fits(one) || (depth > 0 && holdsRecords(one, mapper, depth - 1))
      })
    }
    return depth > 0 && isObject(inner) && holdsRecords(inner, mapper, depth - 1)
  })
}
