// Data: the member states of the European Union since 1 February 2020, in the codes of ISO 3166-1 (Greece is GR here and EL at Eurostat).
// Source: Eurostat, glossary «EU27_2020».

/** All member states. */
export const UNION: readonly string[] = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV'],
  ...['MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
]
