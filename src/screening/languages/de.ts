// Data: words of recruitment adverts, language de.
import type { Pack } from './pack.ts'

export const de: Pack = {
  language: 'de',
  functionWords: '',
  concepts: {},
}
