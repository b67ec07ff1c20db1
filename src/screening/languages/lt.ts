// Data: words of recruitment adverts, language lt.
import type { Pack } from './pack.ts'

export const lt: Pack = {
  language: 'lt',
  functionWords: '',
  concepts: {},
}
