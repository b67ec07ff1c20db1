import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'el',
  occupations: {
    'Εργάτες συγκομιδής, υπάλληλοι αποθήκης': ['harvest-worker', 'warehouse-worker'],
    'Καμαριέρα, μάγειρας, σερβιτόρος': ['hotel-housekeeper', 'cook', 'waiter'],
    'Ηλεκτρολόγος, υδραυλικός, ελαιοχρωματιστής': ['electrician', 'plumber', 'painter'],
    'Οδηγός φορτηγού και διανομέας': ['truck-driver', 'courier'],
    'Φροντίδα ηλικιωμένων, νοσηλεύτρια': ['live-in-carer', 'nurse'],
    'Δίπλωμα οδήγησης απαραίτητο': [],
  },
  places: {
    'Εργασία στη Γερμανία και στην Ολλανδία': ['!DE', '!NL'],
    'Ταξίδι στην Κύπρο, διαμονή στη Λεμεσό': ['!CY', '!CY Limassol'],
    'δουλειά στη γερμανία': ['!DE'],
    'Περιοχή: Αθήνα': ['!GR Athens'],
    'Πολίτες από την Ουκρανία': ['UA'],
    'γερμανική εταιρεία': [],
  },
})
