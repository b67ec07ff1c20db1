import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'fr',
  around: 'Nous cherchons des personnes qui veulent travailler avec nous dans notre équipe.',
  shown: {
    'pay-unrealistic': [
      'Tu peux te faire 6000 € par mois en faisant le ménage.',
      'Gains illimités, de l’argent facile dès la première semaine.',
      "Les filles gagnent en une nuit ce que tu touches en un mois chez toi.",
      'On paie super bien, des salaires de rêve.',
    ],
    'no-requirements': [
      "Même si tu ne parles pas un mot d'allemand, on te prend.",
      'Aucun diplôme, aucune expérience, on vous apprend tout sur place.',
      "Peu importe ce que tu as fait avant, il suffit d'être motivé.",
      "Le CV on s'en fiche, tout le monde est accepté.",
    ],
    'upfront-fee': [
      'Il faut verser 200 € avant le départ pour bloquer ta place.',
      'Frais de dossier : 150 euros, remboursés avec la première paie.',
      'Tu envoies 90 € par Western Union et on lance les papiers.',
      'La visite médicale est à votre charge, 120 € à régler d’avance.',
    ],
    'debt-advance': [
      "On t'avance le billet, tu rembourses avec tes trois premiers salaires.",
      'Le prix du voyage est retenu sur la paie petit à petit.',
      "Tant que la dette n'est pas payée tu ne peux pas partir.",
      "Je paie ton visa maintenant, tu me rendras l'argent en travaillant.",
    ],
    'travel-arranged': [
      "Le billet d'avion, le visa, on s'occupe de tout.",
      "Un chauffeur vous attend à l'aéroport et vous emmène.",
      'Le minibus passe te prendre devant chez toi dimanche.',
      'Mon cousin te fait passer la frontière.',
    ],
    'visa-shortcut': [
      'Un visa touriste suffit, on régularise après.',
      'Permis de travail garanti à 100 %.',
      'Pas de papiers ? On te les fait en deux semaines.',
      "Tu entres comme visiteur et après on demande l'asile.",
    ],
    'tied-housing': [
      "Vous êtes logés à six dans un mobil-home au fond de l'exploitation.",
      'Le loyer de la chambre est pris directement sur la paie.',
      'Tu dors sur place avec les autres filles.',
      'Logement fourni par le patron.',
    ],
    'vague-duties': [
      "Le travail est facile, je t'explique tout quand tu arrives.",
      'Tu feras un peu de tout, selon les besoins du patron.',
      'Pour les missions exactes on en parle de vive voix.',
      'Tenir compagnie aux clients, rien de compliqué.',
    ],
    urgency: [
      'Il ne reste que trois places, le car part dimanche.',
      'Départ demain soir, sans entretien.',
      'Premier arrivé premier servi, décide-toi vite.',
      "Réponds aujourd'hui sinon la place est donnée à une autre.",
    ],
    secrecy: [
      'Les téléphones sont ramassés à l’arrivée.',
      'Sans bavardages avec tes amies.',

      "N'en parle à personne, même pas à ta mère.",
      'Si la police des frontières demande, dis que tu viens en vacances.',
      'Efface cette conversation après.',
      'Toutes les infos en MP seulement.',
    ],
    'personal-profile': [
      'Cherche jeune femme célibataire et sans enfants.',
      'Hôtesses de 18 à 25 ans, belle silhouette, photo en pied demandée.',
      'Uniquement des hommes de moins de 35 ans.',
    ],
    'document-handover': [
      'Le chef garde les passeports dans le coffre.',
      "Envoie une photo de ta carte d'identité recto verso par WhatsApp.",
      'Tu laisses tes papiers à la patronne en arrivant.',
    ],
    'place-withheld': [
      'La ville, on te la dira dans le bus.',
      'Lieu de travail communiqué après paiement.',
      "C'est dans un pays d'Europe, je ne peux pas dire lequel.",
    ],
    'no-contract': [
      'Paiement en liquide chaque soir, sans contrat.',
      'Le contrat on verra plus tard si ça se passe bien.',
      "Pas de fiche de paie, c'est au black.",
    ],
    'excessive-hours': [
      'De 6h du matin à 22h, sept jours sur sept.',
      "On travaille tant qu'il y a du boulot, pas de jour de repos.",
      '14 heures par jour, un dimanche de libre par mois.',
    ],
    'targeted-vulnerable': [
      'On aide les mamans seules en galère.',
      "Sans-papiers acceptés, demandeurs d'asile bienvenus.",
      'Uniquement des Malgaches ou des Philippines.',
    ],
    'scam-compound': [
      'Opérateurs de chat au Cambodge, billet payé.',
      'Service client à Myawaddy, logement au bureau.',
      'Saisie de textes en Thaïlande, près de Mae Sot.',
    ],
    'minor-recruited': [
      "À partir de 15 ans, on ne demande pas l'âge.",
      "Même les mineurs, pas besoin de l'autorisation des parents.",
      'Lycéennes bienvenues pour bosser le soir au club.',
    ],
    'contract-stated': [
      'CDD de six mois renouvelable.',
      'Contrat écrit signé avant le départ.',
      "Embauche en CDI dès la fin de la période d'essai.",
    ],
    'no-fee-stated': [
      "Vous ne payez rien : les honoraires de l'agence sont à la charge de l'employeur.",
      'Notre service est entièrement gratuit pour les candidats.',
      "Nous ne demandons jamais d'argent aux candidats.",
    ],
    'pay-and-hours-stated': [
      "12,40 € brut de l'heure, 35 heures par semaine.",
      'Salaire : 1 920 € brut mensuel pour 39 h.',
      'Temps partiel 24h/semaine, 13 € bruts/heure.',
    ],
    'deductions-itemised': [
      'Chambre individuelle à 180 € par mois, retenue sur la paie.',
      'Hébergement en mobil-home : 6 € par nuit.',
      'Contrat saisonnier, logement gratuit.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'Salaire de 1 950 € brut par mois, versé le 5.',
      'Vous gagnez en autonomie dès la première semaine.',
    ],
    'no-requirements': [
      "Une expérience de deux ans et un bon niveau d'anglais sont exigés.",
      'Le permis cariste est indispensable pour ce poste.',
    ],
    'upfront-fee': [
      'Les frais de déplacement vous sont remboursés chaque mois.',
      'Aucun frais de dossier ne vous sera demandé.',
    ],
    'debt-advance': [
      'Le salaire est versé le dernier jour du mois.',
      "Nous remboursons la moitié de l'abonnement de transport.",
    ],
    'travel-arranged': [
      'Le bureau est à cinq minutes à pied de la gare.',
      'Vous organisez les tournées des chauffeurs.',
    ],
    'visa-shortcut': [
      'Titre de séjour en cours de validité obligatoire.',
      'La préfecture statue sur chaque demande de titre.',
    ],
    'tied-housing': [
      'Pas de logement sur place.',
      'Nous rénovons des logements anciens dans le centre.',
    ],
    'vague-duties': [
      'Vous préparez les commandes et vous les chargez dans le camion.',
      'Vous accompagnez les résidents pendant les repas.',
    ],
    urgency: [
      'Poste à pourvoir à partir de septembre, entretien à convenir.',
      'Le magasin est ouvert du lundi au samedi.',
    ],
    secrecy: [
      'Parlez-en autour de vous, nous recrutons aussi en cuisine.',
      "Le sens de l'écoute et la discrétion professionnelle sont attendus.",
    ],
    'personal-profile': ['Poste ouvert aux femmes et aux hommes.', 'Vous avez le sens du contact et le sourire.'],
    'document-handover': [
      'Vous gardez toujours votre passeport sur vous.',
      "Une pièce d'identité sera demandée à l'accueil.",
    ],
    'place-withheld': [
      'Le lieu de travail est la boulangerie, 5 rue du Marché à Nantes.',
      'La ville de Tours recrute pour ses crèches.',
    ],
    'no-contract': ['Contrat signé avant le premier jour de travail.', 'Nous ne payons jamais en espèces.'],
    'excessive-hours': [
      '35 heures par semaine, deux jours de repos consécutifs.',
      'Le magasin ouvre de 9h à 19h.',
      'Temps partiel de 20 heures, le matin.',
    ],
    'targeted-vulnerable': ["L'association accompagne les familles du quartier.", 'Restaurant italien cherche un serveur.'],
    'scam-compound': [
      'Le service client est basé à Lille.',
      'Conseiller pour notre service client de Rennes, par chat et téléphone.',
    ],
    'minor-recruited': [
      "Vous devez avoir 18 ans révolus pour servir de l'alcool.",
      'Animateur pour un centre de loisirs, enfants de 6 à 14 ans.',
    ],
    'contract-stated': ['Le contrat viendra plus tard.', 'On bosse sans contrat, à la confiance.'],
    'no-fee-stated': [
      "Les frais d'inscription sont de 80 €.",
      'La visite du musée est gratuite pour le public.',
    ],
    'pay-and-hours-stated': ['Salaire de 3000 € par mois.', 'Rémunération selon profil, 39 heures.'],
    'deductions-itemised': ['Le logement est retenu sur la paie.', 'Vous dormez sur place.'],
  },
})
