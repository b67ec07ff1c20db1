// Data: papers for a person, in English: the original, in plain words. Nothing names the person's history or the agency, because somebody
// with power over the person may find the paper.
import type { SheetTongue } from './shape.ts'

export const en: SheetTongue = {
  code: 'en',
  direction: 'ltr',
  reviewed: true,
  words: {
    plan: 'Plan',
    what: 'What we do',
    who: 'Who',
    by: 'Until when',
    done: 'Done',
    safety: 'To be safe',
    agreed: 'We have read this plan together, and both of us agree with it.',
    change: 'You can change it at any time. You can also stop.',
    signature: 'Your signature',
    other: 'Second signature',
    place: 'Place',
    day: 'Day',
    rights: 'What you are entitled to',
    told: 'We spoke about it',
    understood: 'Did you understand it?',
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
    ask: 'Ask again at any time. No question is a bad question.',
    appointment: 'Appointment',
    time: 'Time',
    where: 'Where',
    whom: 'Ask for',
    bring: 'Bring along',
    late: 'If you cannot come, we find another day. You need not say why.',
    'about-help':
      'You can get help: a safe place to sleep, food, a doctor, somebody to talk to. It costs nothing. It does not depend on what you say to the authorities.',
    'about-reflection':
      'You may get time to rest and to think before you decide what to say to the authorities. During this time you are not sent out of the country.',
    'about-asylum': 'If it is dangerous for you to go back to your country, you can ask for protection here.',
    'about-statement':
      'You decide whether you make a statement. You can take it back. Help does not end because of that.',
    'about-legal-aid': 'You can speak with a lawyer. Ask whether you get one free of charge.',
    'about-compensation': 'You can claim the pay that you did not get, and compensation for harm.',
    'about-passed-on':
      'What you tell us goes to others only if you agree, or if the law demands it. You can ask who was told what.',
    'about-own-data': 'You can see what is written about you, have it corrected, and ask for it to be erased.',
    'about-complaint':
      'If you are treated badly, or do not agree with a decision, you can complain. You lose no help by it.',
    'about-guardian':
      'If you are under 18, or may be, you get a guardian: an adult who looks after your interests and no others.',
  },
}
