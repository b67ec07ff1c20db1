// Data: words of sign-in in English.
export const words = {
  'set-up.title': 'Set up Ausma',
  'set-up.lede': 'Ten minutes. Have paper or a printer at hand: at the end you get a key that is shown once.',
  'set-up.token': 'One-time token',
  'set-up.token-hint': 'It stands at the end of the link that the server printed.',
  'set-up.agency': 'Your agency',
  'set-up.you': 'You, its first member',
  'set-up.proxy-unread':
    'A proxy tells this server where callers come from, and the server does not read it: all would count as one caller. Set BEHIND_PROXY=yes and start the server again.',
  'set-up.proxy-missing':
    'BEHIND_PROXY=yes is set, but this request came without X-Forwarded-For: all would count as one caller. Let the proxy write that header, or set BEHIND_PROXY=no.',
  'set-up.go': 'Make the agency and its keys',

  'method.title': 'How you will sign in',
  'method.passkey': 'Passkey',
  'method.passkey-hint':
    'Fingerprint, face, PIN or security key. Nothing to remember, nothing that a false page could steal.',
  'method.password': 'Password and code',
  'method.password-hint': 'A password and six digits from an app on your phone.',
  'method-of.passkey': 'Passkey',
  'method-of.password': 'Password and code',
  'method-of.oidc': 'Your organisation, and a vault passphrase',

  'totp.qr': 'QR code for the app',
  'totp.scan': 'Scan this with an authenticator app.',
  'totp.by-hand': 'Or type it in by hand:',
  'totp.code-hint': 'The six digits that the app shows now.',

  'recovery.title': 'The recovery key',
  'recovery.once': 'This key is shown once.',
  'recovery.why':
    'It opens everything that is sealed to the agency when nobody else is left who can. Keep it on paper, in a safe, apart from the server.',
  'recovery.paper': 'Ausma, recovery key of {agency}',
  'recovery.check': 'Is it kept?',
  'recovery.check-text': 'Type two of its words from your paper.',
  'recovery.word': 'Word {place}',
  'recovery.wrong': 'This is not that word.',
  'recovery.done': 'It is kept. Go to the desk',

  'sign-in.title': 'Sign in',
  'sign-in.lede': 'For members of an agency that works with Ausma.',
  'sign-in.passkey': 'Sign in with a passkey',
  'sign-in.or': 'or',
  'sign-in.password': 'Sign in with password and code',
  'sign-in.oidc': 'or through your organisation',
  'sign-in.go': 'Sign in',
  'sign-in.lost':
    'Lost your passkey or phone? Sign in another way, and remove it under Settings. If there is none, an administrator ends your access and invites you anew.',
  'sign-in.by-number': 'Passkeys do not work under an address of numbers. Open this page as {name}.',

  'oidc.title': 'Back from your organisation',
  'oidc.again': 'Start again',
  'oidc.unknown':
    'Your organisation knows you, but there is no account here. Open the link you were invited by, and start from there.',
  'oidc.new': 'Choose a passphrase for your keys. Your organisation never learns it. At least 12 characters.',
  'oidc.known': 'One more step: the passphrase that opens your keys.',

  'op.sign-ins.sweep': 'Erase old sessions, invites and traces of sign-ins',

  'op.oidc.agencies': 'List agencies with their own sign-in',
  'op.oidc.begin': 'Go to the organisation’s sign-in',
  'op.oidc.finish': 'Come back from the organisation’s sign-in',
  'op.oidc.get': 'Look at the organisation’s sign-in',
  'op.oidc.set': 'Set the organisation’s sign-in',

  'recovery.kept': 'It is kept',
} as const
