// Data: the words of a notice in Spanish.
import type { LetterWords } from './words.ts'

export const es: LetterWords = {
  subject: 'Notificación de contenido ilícito {reference}',
  correctionSubject: 'Notificación corregida de contenido ilícito {reference}',
  withdrawalSubject: 'Retirada de la notificación {reference}',
  intro:
    '{sender} presenta esta notificación en virtud del artículo 16 del Reglamento (UE) 2022/2065 (Reglamento de Servicios Digitales).',
  flagger:
    '{sender} es alertador fiable en virtud del artículo 22: decisión {decision} de {coordinator}, ámbito de especialización: {area}. Rogamos que den prioridad a esta notificación.',
  replaces: 'Sustituye a nuestra notificación {reference} de {day}.',
  where: 'Ubicación exacta',
  what: 'Asunto',
  seen: 'Lo que se ha visto',
  why: 'Por qué es ilícito',
  law: 'Disposición legal',
  terms: 'Cláusula de sus condiciones generales',
  evidence: 'Conservado como prueba antes de enviar esta notificación',
  posting: 'El anuncio tal como se vio, {time}, SHA-256 {hash}',
  page: 'La página tal como la envió su servidor, {time}, SHA-256 {hash}',
  unread: 'La página no pudo leerse el {time}',
  notifier: 'Notificante',
  goodFaith: 'Creemos de buena fe que la información y las alegaciones de esta notificación son precisas y completas.',
  asks: 'Rogamos que acusen recibo sin dilación indebida (artículo 16, apartado 4) y nos comuniquen su decisión, las vías de recurso y si se adoptó por medios automatizados (artículo 16, apartados 5 y 6).',
  withdrawal:
    '{sender} retira la notificación {reference} de {day}. Rogamos que la consideren no presentada y restablezcan lo que se haya restringido únicamente por ella.',
  fact: 'Un anuncio en {source} de {day} dice:\n«{text}»',
  matters: {
    'sexual-exploitation': 'captación para la explotación sexual',
    'forced-labour': 'captación para trabajos o servicios forzados',
    begging: 'captación para la mendicidad forzada',
    slavery: 'esclavitud, servidumbre o prácticas similares',
    'criminal-activities': 'explotación para actividades delictivas',
    'organ-removal': 'trata para la extracción de órganos',
    surrogacy: 'explotación de la gestación subrogada',
    'forced-marriage': 'explotación del matrimonio forzado',
    'illegal-adoption': 'explotación de la adopción ilegal',
    trafficking: 'trata de seres humanos',
    'recruitment-fees': 'tasas de contratación cobradas a los trabajadores',
    'unlicensed-recruitment': 'contratación sin licencia',
    'fraudulent-offer': 'oferta de trabajo fraudulenta',
    'false-account': 'cuenta que suplanta una identidad',
  },
}
