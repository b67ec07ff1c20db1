// Data: words of settings in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.settings': 'Iestatījumi',

  'op.sessions.open': 'Pierakstīties',
  'op.sessions.close': 'Izrakstīties',
  'op.sessions.hand-over': 'Turpināt ierīču lapā',
  'op.sessions.take': 'Pārņemt sesiju ierīču lapā',
  'op.sessions.current': 'Jautāt, kas ir pierakstījies',
  'op.sessions.list': 'Savu sesiju saraksts',
  'op.sessions.confirm': 'Apstiprināt ar otro faktoru',
  'op.sessions.revoke': 'Izbeigt sesiju',

  'op.credentials.list': 'Savu pierakstīšanās veidu saraksts',
  'op.credentials.add': 'Pievienot pierakstīšanās veidu',
  'op.credentials.rename': 'Pārdēvēt pierakstīšanās veidu',
  'op.credentials.remove': 'Noņemt pierakstīšanās veidu',
  'op.passkeys.challenge': 'Prasīt piekļuves atslēgas uzdevumu',
  'op.totp.offer': 'Prasīt koda noslēpumu',

  'settings.you': 'Jūs',
  'settings.unreviewed': '{list}: dzimtās valodas runātājs vēl nav pārskatījis.',
  'settings.change-method': 'Aizstāt visus ar vienu jaunu',
  'settings.change-method-when': 'Ja kādu no tiem, iespējams, zina vai lieto kāds cits.',
  'settings.change-method-text':
    'Visi pašreizējie veidi vairs nedarbosies, un citas jūsu sesijas beigsies. Ierakstiet sava konta e-pasta adresi.',
  'ways.title': 'Pierakstīšanās veidi',
  'ways.only': 'Šis ir vienīgais. Pievienojiet otru, lai pazudis tālrunis vai atslēga neatstātu jūs aiz durvīm.',
  'ways.added': 'pievienots: {day}',
  'ways.used': 'pēdējoreiz lietots: {day}',
  'ways.unused': 'vēl nav lietots',
  'ways.current': 'ar to jūs esat pierakstījies',
  'ways.broken': 'Tas pašlaik nedarbojas: jūsu iestāde ir atteikusies no sava pakalpojuma sniedzēja.',
  'ways.stays': 'To nevar noņemt: jūs vairs nevarētu pierakstīties.',
  'ways.add': 'Pievienot pierakstīšanās veidu',
  'ways.add-passkey': 'Izveidot piekļuves atslēgu',
  'ways.add-password': 'Pievienot',
  'ways.many': 'Vairāk to nevar būt. Noņemiet kādu, ko nelietojat.',
  'ways.name': 'Nosaukums',
  'ways.name-hint': 'Lai to atšķirtu no citiem: «Zilā atslēga», «Darba dators».',
  'ways.passkey-text':
    'Pārlūks tūlīt prasīs ierīci vai atslēgu. Ņemiet tādu, kurā vēl nav nevienas jūsu piekļuves atslēgas.',
  'ways.rename': 'Pārdēvēt',
  'ways.rename-title': 'Cits nosaukums: {name}',
  'ways.remove': 'Noņemt',
  'ways.remove-title': 'Vai noņemt: {name}?',
  'ways.remove-text': 'Ar to vairs neviens nevarēs pierakstīties, un citas ar to atvērtās sesijas beigsies.',
  'ways.remove-current': 'Ar to jūs esat pierakstījies. Šī sesija turpinās, līdz izrakstīsieties.',
  'ways.remove-passkey': 'Pati piekļuves atslēga paliek savā ierīcē; izdzēsiet to arī tur.',
  'settings.sessions': 'Jūsu sesijas',
  'settings.this-session': 'Šī',
  'settings.session-note': 'pēdējoreiz lietota {seen}, beidzas {ends}',
  'settings.revoke': 'Izbeigt',
} as const satisfies Lines<typeof en>
