// Data: words of alerts in English.
export const words = {
  'job.send-alerts': 'Tell by mail that something waits',
  'op.alerts.get': 'See how one is told that something waits',
  'op.alerts.choose': 'Choose how one is told that something waits',
  'op.alerts.send': 'Tell by mail that something waits',
  'op.alert-deputies.get': 'See who is told where nobody looks',
  'op.alert-deputies.set': 'Set who is told where nobody looks',

  'alerts.title': 'Mail when something waits',
  'alerts.text':
    'The mail says how many things wait and how many are urgent. It names no person, no place and no agency. Late things are told at once, also at night.',
  'alerts.address': 'E-mail address',
  'alerts.address-hint': 'A test mail goes there when you save.',
  'alerts.fault': 'This is no e-mail address.',
  'alerts.pace': 'How often',
  'alerts.pace-at-once': 'At once, when something comes',
  'alerts.pace-daily': 'Once a day',
  'alerts.hour': 'At what hour',
  'alerts.choose': 'Send me mail',
  'alerts.stop': 'Send no more mail',

  'deputies.title': 'Deputies',
  'deputies.text':
    'They get mail once nobody has looked at what another agency sent, and its time is over. If they do not look either, the sender is told.',
  'deputies.addresses': 'E-mail addresses of deputies',
  'deputies.addresses-hint': 'One on each line, ten at most.',
  'deputies.language': 'Language of the mail to deputies',
} as const
