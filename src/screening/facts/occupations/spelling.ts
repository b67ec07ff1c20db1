import { attached } from '../../languages/writing/arabic.ts'

const alone = (term: string): string[] => [term]

/** Arabic words also stand behind particles that are written together with them: «وسائق», «للعمال». */
const behindParticles = attached(new Set())
const arabic = (term: string): string[] => [
  term
    .split(' ')
    .map((place) => place.split('|').flatMap(behindParticles).join('|'))
    .join(' '),
]

/** Each Chinese character is a word of its own for matching. */
const chinese = (term: string): string[] => [term.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')]

/** How the terms of a language become terms of whole words between spaces. */
export function spelledIn(language: string): (term: string) => string[] {
  if (language === 'ar') return arabic
  return language === 'zh' ? chinese : alone
}
