// Data: words of today in English.
export const words = {
  'room.desk': 'Desk',

  'first.title': 'Find deceptive recruitment. Protect the people it is aimed at.',
  'first.lede':
    'Ausma reads large amounts of job adverts and shows which belong together and which words should be looked at. People decide.',
  'first.try': 'Try it with invented data',
  'first.try-text':
    'One click makes an agency that does not exist and screens 246 invented adverts. Nothing of it stays when the server stops.',
  'first.try-go': 'Try it',
  'first.trying': 'Screening invented adverts …',
  'first.set-up': 'Set up for real',
  'first.set-up-text': 'This makes your agency, its first member and its keys.',
  'first.set-up-link': 'Open the one-time link that the server printed where it was started.',
  'first.find': 'Find',
  'first.find-text':
    'A file of postings goes in; groups with one hand behind them come out, each with the words that show it.',
  'first.look': 'Look',
  'first.look-text': 'Facts first, then what they may mean, with the source of every sign.',
  'first.decide': 'Decide',
  'first.decide-text': 'A person decides, with reasons; passing something on takes two.',
  'first.prove': 'Prove',
  'first.prove-text': 'Every step is in a chain of entries that cannot be changed unseen.',
  'first.licence':
    'Free software under the EUPL 1.2. Runs on your own machine; nothing leaves it unless a person sends it.',

  'desk.hello': 'What waits for you, {name}.',
  'desk.approvals': 'Waits for your decision',
  'desk.approvals-none': 'Nothing waits for a second person.',
  'desk.ends': 'until it ends',
  'desk.asked-by': 'Asked by {name}, {when}',
  'desk.new': 'New leads',
  'desk.new-none': 'No new leads.',
  'desk.mine': 'Claimed by you',
  'desk.mine-none': 'You have claimed nothing.',
  'desk.all-leads': { one: 'The one lead', other: 'All {n} leads' },
  'desk.lead-note': '{postings}, {contacts}, last seen {seen}',
  'desk.failed': 'What failed',
  'desk.failed-none': 'Nothing failed.',
  'desk.admit': 'To admit',
  'desk.admit-none': 'Nobody waits to be admitted.',
  'desk.disk': 'The database does not wait for the disk',
  'desk.disk-text':
    'When power fails or the machine stops at once, what was entered in the last moments can be lost although it was confirmed. For real casework the keeper sets up PostgreSQL (DATABASE_URL).',
  'desk.disk-known': 'We know this, and what is lost can be entered again.',
  'desk.disk-do': 'It is known',
  'op.disk-risks.get': 'See whether the database waits for the disk',
  'op.disk-risks.acknowledge': 'Say that it is known that the database does not wait for the disk',
  'desk.no-leads': 'Your roles open no leads.',
  'desk.no-leads-text': 'What you can do stands in the rail.',
} as const
