// Data: French words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'à au aux en vers sur dans pour près autour secteur région chez',
  between: "la le les l' ville de du des région environs banlieue sud nord est ouest centre belle commune département",
  announce: 'lieu ville pays destination localisation localité poste travail secteur région',
  elsewhere: "d' depuis enregistrée siège citoyens passeport bureau bureaux ambassade licence ressortissants immatriculée",
  starts: "-: - d' l' qu'",
  countries: "GB: Angleterre|Grande-Bretagne|Écosse|Pays de Galles|Irlande du Nord|Royaume-Uni; US: USA|États-Unis|Amérique|Etats Unis; AE: EAU|Émirats|Emirats|Émirats arabes unis|Emirats arabes; NL: Hollande|Pays-Bas; CZ: République tchèque|Tchéquie; KR: Corée du Sud|Corée; MM: Birmanie|Myanmar; SA: Arabie saoudite|Arabie; BY: Biélorussie; MD: Moldavie; CI: Côte d'Ivoire; KW: Koweït|Koweit; TH: Thaïlande; KH: Cambodge",
  cities: 'London: Londres; Munich: Munich; Köln: Cologne; Hamburg: Hambourg; Frankfurt am Main: Francfort; Nürnberg: Nuremberg; Hannover: Hanovre; Dresden: Dresde; Milan: Milan; Rome: Rome; Venice: Venise; Naples: Naples; Turin: Turin; Florence: Florence; Genoa: Gênes; Barcelona: Barcelone; Valencia: Valence; Sevilla: Séville; Zaragoza: Saragosse; Lisbon: Lisbonne; Porto: Porto; Genève: Genève; Zürich: Zurich; Basel: Bâle; Bern: Berne; Brussels: Bruxelles; Antwerpen: Anvers; Gent: Gand; Brugge: Bruges; Liège: Liège; The Hague: La Haye; Kraków: Cracovie; Warsaw: Varsovie; Göteborg: Göteborg; Edinburgh: Édimbourg; Thessaloníki: Thessalonique; Dubai: Dubaï; Abu Dhabi: Abou Dhabi|Abu Dhabi; Jeddah: Djeddah; CA British Columbia: Colombie-Britannique; Algiers: Alger; New York City: New York; Marrakesh: Marrakech; Tangier: Tanger; Sihanoukville: Sihanoukville',
  wary: 'Tours|Nice|Nancy|Brest|Lens|Angers|Mali|Cuba|Tchad|Chine|Israël|Jordanie|Troyes|Valence|Florence|Orange|Gap|Sens|Pau|Agen|Vienne|Dole|Auch|Sète|Arles|Albi|Niort|Creil|Bourges|Lorient|Romans|Togo|Mans|Dinde|Laval|Royan|Victoria',
  never: 'Van|Sur|Most|Male|Aval|Dole|Creil Sud|Gap|Sens|Auch|Essen|Side|Mobile|Sala|Lima|Pile|Ede|Tulle',
}
