// Data: Catalan words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'a en al als per cap prop zona',
  between: 'la el els les l ciutat de d municipi província localitat capital tota del sud nord est oest centre bella',
  announce: 'ubicació lloc treball localitat província ciutat destinació país municipi zona centre',
  elsewhere: 'des registrada registrat ciutadans passaport seu oficina oficines ambaixada nacionals llicència empresa nascut procedents',
  countries: 'GB: Anglaterra|Gran Bretanya|Escòcia|Gal·les|Irlanda del Nord; US: EUA|Estats Units; AE: Emirats|Emirats Àrabs|Emirats Àrabs Units; NL: Holanda|Països Baixos; CZ: República Txeca|Txèquia; SA: Aràbia Saudita; KR: Corea del Sud|Corea; MM: Birmània|Myanmar; CH: Suïssa; QA: Qatar; TH: Tailàndia; BY: Bielorússia; KH: Cambodja; MA: Marroc; TW: Taiwan',
  cities: 'London: Londres; Paris: París; Munich: Munic; Köln: Colònia; Hamburg: Hamburg; Frankfurt am Main: Frankfurt; Milan: Milà; Rome: Roma; Venice: Venècia; Naples: Nàpols; Turin: Torí; Florence: Florència; Genoa: Gènova; Lisbon: Lisboa; Porto: Porto; Marseille: Marsella; Bordeaux: Bordeus; Genève: Ginebra; Zürich: Zuric; Basel: Basilea; The Hague: La Haia; Antwerpen: Anvers; Kraków: Cracòvia; Edinburgh: Edimburg; Zaragoza: Saragossa; Sevilla: Sevilla; Warsaw: Varsòvia; Vienna: Viena; Berlin: Berlín',
  wary: 'Gent|León|Palma|Granada|Victoria|Colònia|Florència|Roma|Índia|Cuba|Israel|Mali|Txad|Malta|Reus|Lima|Mònaco|Ceuta|Toledo|Sòria',
  never: 'Niger|Nice|Essen|Tours|Como|Male|Van|Lens|Most|Side|Reading|Bath|Mobile|Cali|Sala|Perm|Pila|Rota|Ede',
}
