import { attached } from '../../languages/writing/arabic.ts'

const alone = (term: string): string[] => [term]

/** Adds the forms of Arabic words behind attached particles: «وسائق», «للعمال». */
const behindParticles = attached(new Set())
const arabic = (term: string): string[] => [
  term
    .split(' ')
    .map((place) => place.split('|').flatMap(behindParticles).join('|'))
    .join(' '),
]

/** Separates Chinese characters, because matching takes each one as a word. */
const chinese = (term: string): string[] => [term.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')]

/** Converts a language's terms into terms of whole words between spaces. */
export function spelledIn(language: string): (term: string) => string[] {
  if (language === 'ar') return arabic
  return language === 'zh' ? chinese : alone
}
