// Data: words of approvals in English.
export const words = {
  'room.approvals': 'Approvals',

  'op.approvals.expire': 'End what waited too long for a second person',

  'op.approvals.list': 'List approvals',
  'op.approvals.decline': 'Decline',
  'op.approvals.withdraw': 'Take back a request',

  'approvals.lede': 'What one person asked for and another has to agree to.',
  'approvals.waits': 'See what waits',
  'approvals.none': 'Nothing waits.',
  'approvals.ends': 'ends {away}',
  'approvals.sealed': 'Content is locked for you, so what was asked for cannot be shown.',
  'approvals.lead': 'Look at the lead',
  'approvals.approve': 'Approve',
  'approvals.decline': 'Decline',
  'approvals.withdraw': 'Take back the request',
  'approvals.own': 'You asked for this yourself; somebody else has to agree.',
  'approvals.not-you': 'Your roles do not decide this.',
  'input.lead': 'Lead',
  'input.authority': 'To which authority',
  'input.basis': 'Legal basis',
  'input.reason': 'Why',
  'input.item': 'Item of evidence',
  'approvals.not-admitted':
    'Your roles decide this, but you are not admitted yet, so you cannot see what is asked. A colleague who opens content can admit you, on this page:',
  'approvals.not-admitted-by':
    'Your roles decide this, but you are not admitted yet, so you cannot see what is asked. These can admit you: {names}. They do it here:',
} as const
