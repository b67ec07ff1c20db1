// Data: words of recruitment adverts, language bg.
import type { Pack } from './pack.ts'

export const bg: Pack = {
  language: 'bg',
  functionWords: '',
  concepts: {},
}
