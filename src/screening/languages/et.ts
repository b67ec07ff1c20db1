// Data: words of recruitment adverts, language et.
import type { Pack } from './pack.ts'

export const et: Pack = {
  language: 'et',
  functionWords: '',
  concepts: {},
}
