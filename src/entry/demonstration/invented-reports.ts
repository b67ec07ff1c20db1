// Data: invented reports of the demonstration. Nobody wrote them and nothing in them is true; telephone numbers come
// from ranges set aside for fiction.

/** Invented reports, one with an officer's question and the reporter's reply; of some the advert that they quote. */
export const INVENTED_REPORTS = [
  {
    kind: 'help',
    about: 'me',
    danger: 'now',
    child: false,
    language: 'en',
    told: {
      text: 'We are six in one flat. He has our passports and locks the door at night. I can write only while he sleeps.',
      where: 'A yellow house behind the petrol station, second floor, Example town',
      affected: 'Six women, I and my cousin among them',
      reach: 'Only here, between four and five in the morning. Do not call.',
    },
  },
  {
    kind: 'suspicion',
    about: 'work',
    danger: 'soon',
    child: false,
    language: 'lv',
    told: {
      text: 'Ogu laukos strādā ap divdesmit cilvēku. Viņi guļ šķūnī, algu nav redzējuši kopš augusta. Pārraugs saka, ka viņiem jāatstrādā ceļš.',
      where: 'Izdomāta saimniecība pie Parauga upes',
      when: 'Kopš vasaras, katru dienu',
      suspected: 'Pārraugs brauc ar zilu busiņu',
      source: 'Es tur vedu degvielu',
    },
    question: 'Paldies. Vai jūs zināt, kurā valodā viņi runā savā starpā?',
    reply: 'Laikam nepāliešu. Viens saprot nedaudz angliski.',
  },
  {
    kind: 'suspicion',
    about: 'offer',
    danger: 'unknown',
    child: false,
    language: 'en',
    told: {
      text: 'My sister was sent this: «Hostesses wanted abroad, 4000 a month, no language needed, we pay the journey, write to @example_invented today». She is nineteen and wants to go on Friday.',
      when: 'Friday',
      source: 'It came to her phone from a friend of a friend',
    },
    advert:
      'Hostesses wanted abroad, 4000 a month, no language needed, we pay the journey, write to @example_invented today',
  },
  {
    kind: 'suspicion',
    about: 'offer',
    danger: 'no',
    child: false,
    language: 'en',
    told: {
      text: 'This hangs in four groups at once: «Packing fish abroad, 30 people at once, hand your passport to the coordinator on arrival, the journey is worked off in three months». Two from our street have left already.',
      when: 'Since Monday',
    },
    advert:
      'Packing fish abroad, 30 people at once, hand your passport to the coordinator on arrival, the journey is worked off in three months',
  },
  {
    kind: 'suspicion',
    about: 'child',
    danger: 'soon',
    child: true,
    language: 'en',
    told: {
      text: 'A boy of perhaps thirteen washes cars until late. A man collects his money each evening and shouts at him.',
      where: 'Car wash on Example road',
      when: 'Every evening, also on school days',
      affected: 'One boy, sometimes a smaller one',
    },
  },
  {
    kind: 'suspicion',
    about: 'begging',
    danger: 'no',
    child: false,
    language: 'ar',
    told: {
      text: 'رجل بلا ساق يُنزَل من سيارة كل صباح أمام المحطة، وفي المساء تأتي السيارة نفسها فتأخذه ويأخذون منه المال.',
      where: 'أمام محطة المثال',
    },
  },
] as const

/** An invented request for access to one's own data (Art. 15 GDPR). */
export const INVENTED_REQUEST = {
  kind: 'access',
  language: 'en',
  asked: {
    text: 'In spring I told you about my employer. Please send me what you keep about me.',
    reach: 'Only here',
  },
} as const

/** An invented request to erase, and how it was answered. */
export const INVENTED_REQUEST_ANSWERED = {
  kind: 'erasure',
  language: 'en',
  asked: {
    text: 'I left my number on your form in summer and then wrote nothing. Please erase it.',
    reach: 'Only here',
  },
} as const
export const INVENTED_ANSWER = {
  how: 'She wrote through the page with the code that the form gave her',
  text: 'What you left on the form in summer has been erased. Nothing else is kept about you.',
} as const
