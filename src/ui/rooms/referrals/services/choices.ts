// Data: what services give and whom they take, in the order of forms; the types hold them to the server's own lists.
import type { ServiceShown } from '../../../shell/contract.ts'

type All<K extends 'needs' | 'sexes' | 'ages' | 'access'> = readonly ServiceShown[K][number][]

export const NEEDS: All<'needs'> = [
  'shelter',
  'housing',
  'subsistence',
  'health',
  'psychological',
  'legal',
  'information',
  'interpretation',
  'education',
  'work',
  'return',
]
export const SEXES: All<'sexes'> = ['female', 'male', 'other']
export const AGES: All<'ages'> = ['child', 'adult']
export const ACCESS: All<'access'> = ['step-free', 'deaf', 'blind', 'learning', 'care']

/** Languages that people who were trafficked in Europe speak most; others are typed as codes in the form of a service. */
export const SPOKEN =
  'ar be bg bn cs de el en es et fa fr hi hu it ka ku lt lv mn my ne pl ps pt ro ru si sk so sq sr ta th ti tl tr uk ur uz vi yo zh'.split(
    ' ',
  )
