// Data: stub
import type { Catalogue } from '../words.ts'
import { en } from './en.ts'
export const lv: Catalogue = en
