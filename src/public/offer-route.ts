import { LONGEST } from '../modules/reports/public.ts'
import { LANGUAGES } from '../modules/vocabulary/public.ts'
import { newForm } from './form.ts'
import { sealedForm } from './form-route.ts'
import { LONGEST_OFFER, offerForm, offerPage } from './offer-pages.ts'
import { faultIn, type Visit } from './visit.ts'

/** Looks an offer over. Nothing of it is kept; only who then reports it takes its text along. */
export async function postedOffer(visit: Visit): Promise<Response> {
  const { offer: typed = '' } = await visit.read()
  const text = typed.replaceAll('\0', '').slice(0, LONGEST_OFFER)
  if (text.trim() === '') return visit.show(offerForm(visit.frame, { fault: 'text.needed' }), 422)
  // The operation speaks the languages of the staff's pages. For the others the page has words of its own, by the same codes.
  const spoken = LANGUAGES.find((language) => language === visit.tongue.code) ?? LANGUAGES[0]
  try {
    const offer = await visit.ask((behind) => behind.anybody('offers.check', { text, language: spoken }))
    return await visit.show(offerPage(visit.frame, { offer, spoken, state: reportState(visit, text) }))
  } catch (error) {
    return visit.show(offerForm(visit.frame, { fault: faultIn(error), text }), 503)
  }
}

/** A form that begins with this offer; null where nobody takes reports. */
function reportState(visit: Visit, offer: string): string | null {
  if (visit.taking('suspicions').length === 0) return null
  const form = newForm('report')
  const text = offer.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST.text)
  return sealedForm(visit, { ...form, about: 'offer', told: { ...form.told, text } })
}
