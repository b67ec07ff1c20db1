import { LANGUAGES, type Language } from '../vocabulary/index.ts'
import type { Occasion } from './codes.ts'
import type { Counted } from './waiting.ts'

// What a letter says: how many wait, how many of them cannot, and where one signs in. Nothing of what, of whom or from whom.

export type Letter = { readonly subject: string; readonly text: string }
type Words = {
  readonly subject: (counted: Counted) => string
  readonly why: Readonly<Record<Occasion | 'chosen', string>>
  readonly count: (counted: Counted) => string
}

const LETTERS: Readonly<Record<Language, Words>> = {
  en: {
    subject: ({ waiting, urgent }) => `Ausma: ${waiting} waiting${urgent > 0 ? `, ${urgent} urgent` : ''}`,
    why: {
      new: 'Something new waits for you.',
      late: 'The time for something that waits for you is over.',
      deputy: 'Nobody has looked at what waits. You are told as the deputy.',
      unanswered: 'Nobody has looked at something you sent. Ring the receiver.',
      daily: 'This is your daily count.',
      chosen: 'You are told at this address from now on.',
    },
    count: ({ waiting, urgent }) => `Waiting: ${waiting}. Urgent: ${urgent}.`,
  },
  lv: {
    subject: ({ waiting, urgent }) => `Ausma: gaida ${waiting}${urgent > 0 ? `, steidzami ${urgent}` : ''}`,
    why: {
      new: 'Jūs gaida kas jauns.',
      late: 'Kādam no gaidošajiem darbiem ir beidzies termiņš.',
      deputy: 'Neviens nav paskatījies, kas gaida. Jums to paziņo kā vietniekam.',
      unanswered: 'Neviens nav paskatījies uz kādu no jūsu sūtījumiem. Piezvaniet saņēmējam.',
      daily: 'Šis ir ikdienas pārskats.',
      chosen: 'Turpmāk jums paziņos uz šo adresi.',
    },
    count: ({ waiting, urgent }) => `Gaida: ${waiting}. Steidzami: ${urgent}.`,
  },
  ar: {
    subject: ({ waiting, urgent }) => `Ausma: في الانتظار ${waiting}${urgent > 0 ? `، عاجل ${urgent}` : ''}`,
    why: {
      new: 'هناك أمر جديد في انتظارك.',
      late: 'انتهت مهلة أمر ينتظرك.',
      deputy: 'لم ينظر أحد فيما ينتظر. يصلك هذا بصفة النيابة.',
      unanswered: 'لم ينظر أحد في أمر أرسلته. الرجاء الاتصال بالجهة المستلمة.',
      daily: 'هذا هو العدد اليومي.',
      chosen: 'ستصل التنبيهات إلى هذا العنوان من الآن.',
    },
    count: ({ waiting, urgent }) => `في الانتظار: ${waiting}. عاجل: ${urgent}.`,
  },
}

/** A letter in the language of whoever reads it. @param url where one signs in */
export function alertLetter(why: Occasion | 'chosen', language: string, counted: Counted, url: string): Letter {
  const words = LETTERS[LANGUAGES.find((one) => one === language) ?? 'en']
  // Who has just chosen to be told is told no number: it would be the only letter that comes when nothing waits.
  const lines = why === 'chosen' ? [words.why.chosen] : [words.why[why], words.count(counted)]
  return {
    subject: why === 'chosen' ? 'Ausma' : words.subject(counted),
    text: `${lines.join('\n')}\n\n${url}/\n`,
  }
}
