import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'it',
  around: 'Cerchiamo persone che vogliono lavorare con noi nella nostra squadra.',
  shown: {
    'pay-unrealistic': [
      'Fino a 5000 euro al mese facendo le pulizie.',
      'Soldi facili e subito, guadagni senza limiti.',
      'Le ragazze portano a casa in una notte quello che tu prendi in un mese.',
      'Paghiamo benissimo, stipendio da sogno.',
    ],
    'no-requirements': [
      'Anche se non sai una parola di tedesco ti prendiamo lo stesso.',
      'Nessun titolo di studio, nessuna esperienza: ti insegniamo tutto noi.',
      'Non importa cosa hai fatto prima, basta la voglia di lavorare.',
      'Il curriculum non lo guarda nessuno, prendiamo tutti.',
    ],
    'upfront-fee': [
      'Per bloccare il posto devi versare 200 euro prima della partenza.',
      'Spese di pratica 150 €, rimborsate con il primo stipendio.',
      'Mandi 90 euro con Western Union e partono i documenti.',
      'La visita medica la paghi tu in anticipo, 120 €.',
    ],
    'debt-advance': [
      'Il biglietto lo anticipiamo noi, poi lo restituisci con i primi tre stipendi.',
      'Il costo del viaggio viene scalato dalla paga un po’ alla volta.',
      'Finché non hai saldato il debito non puoi andare via.',
      'Ti pago il visto adesso e mi ridai i soldi lavorando.',
    ],
    'travel-arranged': [
      'Biglietto aereo e visto, pensiamo a tutto noi.',
      'Un autista vi aspetta in aeroporto e vi porta sul posto.',
      'Il pulmino passa a prenderti sotto casa domenica.',
      'Mio cugino ti fa passare il confine.',
    ],
    'visa-shortcut': [
      'Basta il visto turistico, poi ti regolarizziamo.',
      'Permesso di lavoro garantito al 100%.',
      'Non hai i documenti? Te li facciamo in due settimane.',
      'Entri come turista e poi si chiede asilo.',
    ],
    'tied-housing': [
      'Dormite in sei in una roulotte dietro al capannone.',
      'L’affitto della stanza viene tolto direttamente dalla busta paga.',
      'Vivi qui con le altre ragazze.',
      'Alloggio fornito dal titolare.',
    ],
    'vague-duties': [
      'Lavoro facile, ti spiego tutto quando arrivi.',
      'Farai un po’ di tutto, quello che serve al padrone.',
      'Delle mansioni precise parliamo a voce.',
      'Tenere compagnia ai clienti, niente di complicato.',
    ],
    urgency: [
      'Restano solo tre posti, il pullman parte domenica.',
      'Partenza domani sera, senza colloquio.',
      'Chi prima arriva meglio alloggia, decidi in fretta.',
      'Rispondi oggi altrimenti il posto va a un’altra.',
    ],
    secrecy: [
      'I cellulari vengono ritirati all’arrivo.',
      'Niente chiacchiere con le amiche.',

      'Non dirlo a nessuno, nemmeno a tua madre.',
      'Se al confine la polizia chiede, di’ che vieni in vacanza.',
      'Cancella questa chat dopo averla letta.',
      'Tutte le info solo in privato.',
    ],
    'personal-profile': [
      'Cerco ragazza giovane, nubile e senza figli.',
      'Hostess dai 18 ai 25 anni, bel fisico, foto a figura intera.',
      'Solo uomini sotto i 35 anni.',
    ],
    'document-handover': [
      'I passaporti li tiene il capo in cassaforte.',
      'Manda una foto della carta d’identità fronte e retro su WhatsApp.',
      'Quando arrivi lasci i documenti alla signora.',
    ],
    'place-withheld': [
      'La città ve la diciamo sul pullman.',
      'Luogo di lavoro comunicato dopo il pagamento.',
      'È in un paese europeo, non posso dire quale.',
    ],
    'no-contract': [
      'Pagamento in contanti ogni sera, senza contratto.',
      'Per il contratto vediamo più avanti se va bene.',
      'Niente busta paga, lavoro in nero.',
    ],
    'excessive-hours': [
      'Dalle 6 di mattina alle 10 di sera, sette giorni su sette.',
      'Si lavora finché c’è da fare, nessun giorno di riposo.',
      '14 ore al giorno, una domenica libera al mese.',
    ],
    'targeted-vulnerable': [
      'Aiutiamo mamme sole in difficoltà.',
      'Senza permesso di soggiorno va bene, anche richiedenti asilo.',
      'Solo filippine o peruviane.',
    ],
    'scam-compound': [
      'Operatori chat in Cambogia, volo pagato.',
      'Assistenza clienti a Myawaddy, alloggio in ufficio.',
      'Data entry in Thailandia vicino a Mae Sot.',
    ],
    'minor-recruited': [
      'Dai 15 anni in su, l’età non la chiediamo.',
      'Anche minorenni, la firma dei genitori non serve.',
      'Studentesse delle superiori benvenute per lavorare la sera nel locale.',
    ],
    'contract-stated': [
      'Tempo determinato di sei mesi rinnovabile.',
      'Contratto scritto firmato prima della partenza.',
      'Assunzione a tempo indeterminato dopo il periodo di prova.',
    ],
    'no-fee-stated': [
      'Non pagate nulla: il compenso dell’agenzia è a carico del datore di lavoro.',
      'Il nostro servizio è completamente gratuito per i candidati.',
      'Non chiediamo mai soldi ai candidati.',
    ],
    'pay-and-hours-stated': [
      '9,80 € lordi all’ora, 40 ore settimanali.',
      'Stipendio 1.450 € lordi al mese per 38 ore.',
      'Part-time 24 ore, 10 € lordi/ora.',
    ],
    'deductions-itemised': [
      'Stanza singola a 180 € al mese, trattenuti in busta paga.',
      'Posto letto in bungalow: 6 € a notte.',
      'Contratto stagionale, vitto e alloggio gratuiti.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'Lo stipendio è di 1.300 € lordi al mese, pagato il 10.',
      'Guadagnerai autonomia fin dalla prima settimana.',
    ],
    'no-requirements': [
      'Richiesti due anni di esperienza e un buon livello di inglese.',
      'Il patentino del muletto è indispensabile.',
    ],
    'upfront-fee': ['Le spese di trasferta sono rimborsate ogni mese.', 'Non è richiesta nessuna quota di iscrizione.'],
    'debt-advance': [
      'Lo stipendio viene accreditato il 27 di ogni mese.',
      'Rimborsiamo metà dell’abbonamento dei mezzi.',
    ],
    'travel-arranged': [
      'L’ufficio è a cinque minuti a piedi dalla stazione.',
      'Organizzerai i giri degli autisti.',
    ],
    'visa-shortcut': [
      'È necessario un permesso di soggiorno valido.',
      'Sulle domande decide la questura.',
    ],
    'tied-housing': ['Non è previsto alloggio.', 'Ristrutturiamo appartamenti nel centro storico.'],
    'vague-duties': [
      'Prepari gli ordini e li carichi sul camion.',
      'Aiuterai gli ospiti della struttura durante i pasti.',
    ],
    urgency: [
      'Inizio a settembre, colloqui da concordare.',
      'Il negozio è aperto dal lunedì al sabato.',
    ],
    secrecy: [
      'Dillo ai tuoi amici, cerchiamo anche in cucina.',
      'Si richiede riservatezza sui dati dei pazienti.',
    ],
    'personal-profile': ['La ricerca è rivolta a entrambi i sessi.', 'Ti piace stare con la gente e sorridi spesso.'],
    'document-handover': [
      'Il passaporto resta sempre a voi.',
      'Alla firma porta un documento valido e il codice fiscale.',
    ],
    'place-withheld': [
      'La sede di lavoro è il forno di via del Mercato 5 a Cremona.',
      'Il comune di Trento cerca educatori per i nidi della città.',
    ],
    'no-contract': ['Contratto firmato prima del primo giorno.', 'Non paghiamo mai in contanti.'],
    'excessive-hours': [
      '40 ore settimanali, due giorni di riposo.',
      'Il negozio apre dalle 9 alle 19.',
      'Part-time di 20 ore, solo al mattino.',
    ],
    'targeted-vulnerable': ['L’associazione segue le famiglie del quartiere.', 'Ristorante cinese cerca un cameriere.'],
    'scam-compound': [
      'L’assistenza clienti si trova a Bergamo.',
      'Operatore per il nostro servizio clienti di Bari, via chat e telefono.',
    ],
    'minor-recruited': [
      'Devi avere almeno 18 anni per servire alcolici.',
      'Animatore per centro estivo, bambini dai 6 ai 14 anni.',
    ],
    'contract-stated': ['Il contratto arriva più avanti.', 'Si lavora senza contratto, sulla fiducia.'],
    'no-fee-stated': ['La quota di iscrizione è di 80 €.', 'L’ingresso al museo è gratuito per il pubblico.'],
    'pay-and-hours-stated': ['Stipendio di 3000 € al mese.', 'Retribuzione secondo esperienza, 40 ore.'],
    'deductions-itemised': ['L’affitto viene trattenuto dalla paga.', 'Si dorme sul posto.'],
  },
})
