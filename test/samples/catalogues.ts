import { ar as arabic } from '../../src/ui/shell/catalogues/ar.ts'
import { en } from '../../src/ui/shell/catalogues/en.ts'
import { lv as latvian } from '../../src/ui/shell/catalogues/lv.ts'
import { completed } from '../../src/ui/shell/words.ts'

/** The words of the pages as a reader gets them: what a language lacks is there in English. */
export const lv = completed(latvian, en)
export const ar = completed(arabic, en)
