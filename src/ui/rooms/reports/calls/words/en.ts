// Data: words of calls for help in English.
export const words = {
  'call.danger': 'Somebody is in danger now',
  'call.asked': 'A person asks for help',
  'call.person': 'A person may need help',
  'call.answer': 'Answer now',
  'call.contact': 'First contact',
  'call.send': 'Send, and stay in touch',
  'call.safe': 'They are safe: record it',
} as const
