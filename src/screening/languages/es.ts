// Data: words of recruitment adverts, language es.
import type { Pack } from './pack.ts'

export const es: Pack = {
  language: 'es',
  functionWords: '',
  concepts: {},
}
