// Data: Irish words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'i in sa san go chuig chun ag gar faoi do',
  between: 'an na cathair chathair baile chontae deisceart tuaisceart iarthar oirthear tír lár',
  announce: 'áit suíomh láthair cathair tír oibre ceann contae',
  elsewhere: 'ó as cláraithe saoránaigh pas oifig oifigí ceadúnas ambasáid comhlacht',
  starts: 'b: b bh mb; c: c ch gc; d: d dh nd; f: f fh bhf; g: g gh ng; m: m mh; p: p ph bp; s: s sh ts; t: t th dt; -: - h t n',
  countries: 'DE: Gearmáin|=Ghearmáin|=Ghearmáine|=Gearmáine; GB: Sasana|=Shasana|Breatain|=Bhreatain|Breatain Mhór|=Bhreatain Mhór|Ríocht Aontaithe|=Ríochta Aontaithe|Albain|Tuaisceart Éireann|Breatain Bheag; US: SAM|Meiriceá|Stáit Aontaithe; AE: Aontas na nÉimíríochtaí Arabacha|Éimíríochtaí Arabacha|Éimíríochtaí; NL: Ollainn|Ísiltír; IE: Éire|=Éirinn|=Éireann; FR: Frainc|=Fraince; ES: Spáinn|=Spáinne; IT: Iodáil|=Iodáile; PL: Polainn|=Polainne; PT: Portaingéil; BE: Beilg; GR: Gréig; TR: Tuirc; CZ: Seicia|Poblacht na Seice; KR: Cóiré|Cóiré Theas; SA: Araib Shádach|=Araib Shádach; HU: Ungáir; CH: Eilvéis; AT: Ostair; DK: Danmhairg; SE: Sualainn; NO: Iorua; FI: Fionlainn; UA: Úcráin; RO: Rómáin; LV: Laitvia; LT: Liotuáin; RU: Rúis; CN: Sín; JP: Seapáin; IN: India; PH: Filipíneacha; TH: Téalainn; CA: Ceanada; AU: Astráil; NZ: Nua-Shéalainn; BR: Brasaíl; MT: Málta',
  cities: 'Dublin: Baile Átha Cliath|=mBaile Átha Cliath|=Bhaile Átha Cliath; Cork: Corcaigh|=gCorcaigh|=Chorcaigh; Gaillimh: Gaillimh|=nGaillimh; Luimneach: Luimneach; Waterford: Port Láirge|=bPort Láirge; Belfast: Béal Feirste|=mBéal Feirste|=Bhéal Feirste; GB Derry: Doire|=nDoire; IE Letterkenny: Leitir Ceanainn; IE Tralee: Trá Lí|=dTrá Lí; IE Ennis: Inis|=nInis; IE Sligo: Sligeach; IE Dundalk: Dún Dealgan|=nDún Dealgan; London: Londain; Paris: Páras; Rome: Róimh; Berlin: Beirlín; Munich: München; Brussels: Bruiséil; Vienna: Vín; Athens: Aithin; Madrid: Maidrid; Lisbon: Liospóin; Warsaw: Vársá; Moscow: Moscó; Edinburgh: Dún Éideann|=nDún Éideann; Glasgow: Glaschú; Manchester: Manchain; Liverpool: Learpholl; Dubai: Dubai; New York City: Nua-Eabhrac; Köln: Köln; Frankfurt am Main: Frankfurt',
  wary: 'Inis|Doire|Sín|Rúis|Cork|Málta|Cúba|Mailí|Sead',
  never: 'Bar|Mala|Male|Sale|Ar|Van|Most|An|Oran|Side|Sala|Mus|Lima|Tír|Is',
}
