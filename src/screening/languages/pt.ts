// Data: words of recruitment adverts, language pt.
import type { Pack } from './pack.ts'

export const pt: Pack = {
  language: 'pt',
  functionWords: '',
  concepts: {},
}
