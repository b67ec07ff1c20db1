import { LANGUAGES, type Language } from '../../vocabulary/index.ts'

// What a ring says: how many wait, since which day, and where to look. Nothing of what was told.

export type Called = { readonly n: number; readonly since: string; readonly url: string }

type Letter = { readonly subject: string; readonly text: string }
type Letters = { readonly help: (called: Called) => Letter; readonly late: (called: Called) => Letter }

const LETTERS: Readonly<Record<Language, Letters>> = {
  en: {
    help: ({ n, since, url }) => ({
      subject: `Ausma: calls for help wait (${n})`,
      text: `Calls for help that nobody has read: ${n}. The oldest since ${since}.\n\n${url}\n`,
    }),
    late: ({ n, since, url }) => ({
      subject: `Ausma: promises not kept (${n})`,
      text: `Reports whose day to be read or answered is over: ${n}. The oldest since ${since}.\n\n${url}\n`,
    }),
  },
  lv: {
    help: ({ n, since, url }) => ({
      subject: `Ausma: gaida lūgumi pēc palīdzības (${n})`,
      text: `Neizlasīti lūgumi pēc palīdzības: ${n}. Vecākais kopš ${since}.\n\n${url}\n`,
    }),
    late: ({ n, since, url }) => ({
      subject: `Ausma: neizpildīti solījumi (${n})`,
      text: `Ziņojumi, kuru lasīšanas vai atbildes diena ir pagājusi: ${n}. Vecākais kopš ${since}.\n\n${url}\n`,
    }),
  },
  ar: {
    help: ({ n, since, url }) => ({
      subject: `Ausma: طلبات مساعدة تنتظر (${n})`,
      text: `طلبات مساعدة لم يقرأها أحد: ${n}. أقدمها منذ ${since}.\n\n${url}\n`,
    }),
    late: ({ n, since, url }) => ({
      subject: `Ausma: وعود متأخرة (${n})`,
      text: `بلاغات انقضى موعد قراءتها أو الرد عليها: ${n}. أقدمها منذ ${since}.\n\n${url}\n`,
    }),
  },
}

export const ringLetter = (kind: keyof Letters, language: string, called: Called): Letter =>
  LETTERS[LANGUAGES.find((one) => one === language) ?? 'en'][kind](called)
