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
} as const
