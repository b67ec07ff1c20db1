// Data: words of cases/days in English.
export const words = {
  'op.days.list': 'See court dates and ends of protection',
  'op.days.set': 'Write down a court date or end of protection',
  'op.days.drop': 'Take off a court date or end of protection',
  'op.days.reopen': 'Bring papers back where a day is near',
  'job.reopen-papers': 'Bring papers back where a day is near',
  'days.title': 'Days to come',
  'days.none': 'No court date and no end of protection is written down.',
  'days.kind': 'What it is',
  'days.court': 'Court date',
  'days.protection-ends': 'Temporary protection ends',
  'days.on': 'On',
  'days.note': 'Which court, or which title',
  'days.near': 'needs, risks and plan looked at again from {day}',
  'days.add': 'Write down a day',
  'days.drop': 'Take off {day}',
  'work.reopened': 'To look at again',
  'desk.cases-reopened': {
    one: '{n} person whose needs, risks or plan are to be looked at again',
    other: '{n} persons whose needs, risks or plan are to be looked at again',
  },
} as const
