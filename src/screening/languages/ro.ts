// Data: words of recruitment adverts, language ro.
import type { Pack } from './pack.ts'

export const ro: Pack = {
  language: 'ro',
  functionWords: '',
  concepts: {},
}
