// Data: sentences of the papers for a person, in Latvian.

export const sheets = {
  'op.papers.hand': 'Izdrukāt personai lapu',
  'op.papers.sign': 'Ierakstīt, ka persona piekrita plānam',
  'sheet.title': 'Lapas personai {code}',
  'sheet.link': 'Lapas līdzņemšanai',
  'sheet.lede':
    'Lapa, ko persona var paņemt līdzi, tās valodā. Uz tās nav ne jūsu iestādes, ne vārda, un nav teikts, kas noticis.',
  'sheet.kind': 'Lapa',
  'sheet.kind-plan': 'Plāns ar vietu parakstiem',
  'sheet.kind-rights': 'Tiesības: kas pateikts un vai saprasts',
  'sheet.kind-appointment': 'Tikšanās',
  'sheet.language': 'Lapas valoda',
  'sheet.no-tongue': 'Šajā valodā lapas vēl nav: {language}. Lai to nolasa tulks.',
  'sheet.safety': 'Drukāt arī drošības daļu: kas to atradīs, tas izlasīs',
  'sheet.way': 'Kā tā nonāk pie personas',
  'sheet.way-hint': 'Šeit ir tikai par drošiem atzīmētie veidi.',
  'sheet.in-hand': 'Iedota rokās',
  'sheet.safe-to-keep': 'Es pajautāju: personai ir droši, ka šī lapa ir pie tās',
  'sheet.make': 'Sagatavot lapu',
  'sheet.other': 'Cita lapa',
  'sheet.unreviewed': 'Šos teikumus vēl nav lasījis neviens, kam šī ir dzimtā valoda. Zem katra ir angļu oriģināls.',
  'sheet.headers':
    'Plāna soļi ir tā, kā tie uzrakstīti. Drukas logā izvēlieties A4 un izslēdziet galvenes un kājenes; tur lapu var arī saglabāt kā PDF.',
  'sheet.day': 'Diena',
  'sheet.time': 'Laiks',
  'sheet.where': 'Kur',
  'sheet.whom': 'Jautāt pēc',
  'sheet.bring': 'Paņemt līdzi',
  'sheet.appointment-note': 'Rakstiet personas valodā. Tas netiek glabāts; lietā paliek tikai tas, ka lapa izdrukāta.',
  'plan.sign': 'Persona ekrānā piekrīt {n}. versijai',
  'plan.sign-text': 'Tikai tad, ja persona ir pie ekrāna un plāns tai ir nolasīts.',
  'plan.signed': 'Ekrānā piekrita {n}. versijai {day}, klāt bija {name}',
  'sheet.nothing-told':
    'Personai vēl nekas nav pastāstīts, tāpēc šajā lapā nekā nav. Vispirms ierakstiet, ko pastāstījāt.',
}
