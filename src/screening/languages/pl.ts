// Data: words of recruitment adverts, language pl.
import type { Pack } from './pack.ts'

export const pl: Pack = {
  language: 'pl',
  functionWords: '',
  concepts: {},
}
