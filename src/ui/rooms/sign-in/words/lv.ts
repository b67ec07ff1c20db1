// Data: words of sign-in in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'set-up.title': 'Ausmas iestatīšana',
  'set-up.lede': 'Desmit minūtes. Sagatavojiet papīru vai printeri: beigās saņemsiet atslēgu, ko rāda tikai vienreiz.',
  'set-up.token': 'Vienreizējais kods',
  'set-up.token-hint': 'Tas ir servera izdrukātās saites beigās.',
  'set-up.agency': 'Jūsu iestāde',
  'set-up.you': 'Jūs, tās pirmais biedrs',
  'set-up.proxy-unread':
    'Starpniekserveris paziņo, no kurienes nāk pieprasījumi, bet serveris to nelasa: visi skaitītos kā viens. Iestatiet BEHIND_PROXY=yes un palaidiet serveri no jauna.',
  'set-up.proxy-missing':
    'Iestatīts BEHIND_PROXY=yes, bet šim pieprasījumam nav galvenes X-Forwarded-For: visi skaitītos kā viens. Lai starpniekserveris to raksta, vai iestatiet BEHIND_PROXY=no.',
  'set-up.go': 'Izveidot iestādi un tās atslēgas',

  'method.title': 'Kā jūs pierakstīsieties',
  'method.passkey': 'Piekļuves atslēga',
  'method.passkey-hint':
    'Pirksta nospiedums, seja, PIN vai drošības atslēga. Nekas nav jāatceras, un viltus lapai nav ko nozagt.',
  'method.password': 'Parole un kods',
  'method.password-hint': 'Parole un seši cipari no lietotnes tālrunī.',
  'method-of.passkey': 'Piekļuves atslēga',
  'method-of.password': 'Parole un kods',
  'method-of.oidc': 'Jūsu organizācija un glabātuves parole',

  'totp.qr': 'Kvadrātkods lietotnei',
  'totp.scan': 'Noskenējiet to ar autentifikācijas lietotni.',
  'totp.by-hand': 'Vai ierakstiet ar roku:',
  'totp.code-hint': 'Seši cipari, ko lietotne rāda tagad.',

  'recovery.title': 'Atgūšanas atslēga',
  'recovery.once': 'Šo atslēgu rāda tikai vienreiz.',
  'recovery.why':
    'Tā atver visu, kas aizzīmogots iestādei, ja vairs nav neviena, kas to varētu. Glabājiet to uz papīra, seifā, atsevišķi no servera.',
  'recovery.paper': 'Ausma, atgūšanas atslēga: {agency}',
  'recovery.check': 'Vai tā ir saglabāta?',
  'recovery.check-text': 'Ierakstiet divus tās vārdus no sava papīra.',
  'recovery.word': '{place}. vārds',
  'recovery.wrong': 'Tas nav šis vārds.',
  'recovery.done': 'Tā ir saglabāta. Uz galdu',

  'sign-in.title': 'Pierakstīties',
  'sign-in.lede': 'Iestāžu biedriem, kas strādā ar Ausmu.',
  'sign-in.passkey': 'Pierakstīties ar piekļuves atslēgu',
  'sign-in.or': 'vai',
  'sign-in.password': 'Pierakstīties ar paroli un kodu',
  'sign-in.oidc': 'vai caur savu organizāciju',
  'sign-in.go': 'Pierakstīties',
  'sign-in.lost':
    'Pazudusi piekļuves atslēga vai tālrunis? Pierakstieties citādi un noņemiet to iestatījumos. Ja cita veida nav, administrators izbeidz jūsu piekļuvi un uzaicina jūs no jauna.',
  'sign-in.by-number': 'Piekļuves atslēgas nedarbojas ar skaitļu adresi. Atveriet šo lapu kā {name}.',

  'oidc.title': 'Atpakaļ no jūsu organizācijas',
  'oidc.again': 'Sākt no sākuma',
  'oidc.unknown':
    'Jūsu organizācija jūs pazīst, bet šeit jums konta nav. Atveriet saiti, ar kuru jūs uzaicināja, un sāciet no tās.',
  'oidc.new': 'Izvēlieties paroli savām atslēgām. Jūsu organizācija to nekad neuzzina. Vismaz 12 rakstzīmes.',
  'oidc.known': 'Vēl viens solis: parole, kas atver jūsu atslēgas.',

  'op.sign-ins.sweep': 'Dzēst vecas sesijas, uzaicinājumus un pieteikšanās pēdas',

  'op.oidc.agencies': 'Iestādes ar savu pierakstīšanos',
  'op.oidc.begin': 'Doties uz organizācijas pierakstīšanos',
  'op.oidc.finish': 'Atgriezties no organizācijas pierakstīšanās',
  'op.oidc.get': 'Apskatīt organizācijas pierakstīšanos',
  'op.oidc.set': 'Noteikt organizācijas pierakstīšanos',

  'recovery.kept': 'Tā ir saglabāta',
} as const satisfies Lines<typeof en>
