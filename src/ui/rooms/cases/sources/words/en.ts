// Data: words of where first contacts come from in English.
export const words = {
  'op.cases.source': 'See what a first contact from a report needs',
  'ground.title': 'By what may this become a case?',
  'ground.text': 'Somebody else told of this person. Nobody is registered on another’s word alone.',
  'ground.contact': 'There was contact with the person themselves',
  'ground.child': 'By law, without contact: they are, or may be, under 18',
  'ground.danger': 'By law, without contact: their life is in danger now',
  'ground.why': 'How you know',
  'ground.why-hint':
    'Who had contact, when and how, or what points to age or danger. It stays with the person and in the audit.',
  'ground.chosen': 'From report {code}: {ground}',
  'ground.change': 'Change',
  'source.from': 'From report {code}',
  'source.unread': 'Nobody has read this report yet. Open it first.',
  'source.led': 'This led to:',
  'source.person': 'Person {code}',
} as const
