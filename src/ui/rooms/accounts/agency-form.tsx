import { CountryPicker } from '../../parts/country-picker.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useWords } from '../../shell/app.tsx'
import type { In } from '../../shell/contract.ts'

export type AgencyFields = In<'agencies.found'>['agency']

export const noAgency: AgencyFields = {
  name: '',
  // Something has to be chosen, and this is where the first agencies are.
  country: 'LV',
  regime: 'gdpr',
  controller: '',
  dataProtectionOfficer: '',
}

type Props = {
  agency: AgencyFields
  change: (agency: AgencyFields) => void
  faults: Readonly<Record<string, string>>
  at?: string
}

/** What an agency must say of itself before it may keep anything about anybody. */
export function AgencyForm({ agency, change, faults, at = 'agency.' }: Props) {
  const { say } = useWords()
  const set = (name: keyof AgencyFields) => (value: string) => change({ ...agency, [name]: value })
  return (
    <>
      <Field
        label={say('agency.name')}
        value={agency.name}
        onChange={set('name')}
        fault={faults[`${at}name`]}
        // Browsers may fill in what they know; retyping an address is where slips are made (WCAG 1.3.5).
        autoComplete="organization"
      />
      <CountryPicker
        label={say('agency.country')}
        value={agency.country}
        onChange={set('country')}
        fault={faults[`${at}country`]}
      />
      <Choice
        label={say('agency.regime')}
        hint={say('agency.regime-hint')}
        value={agency.regime}
        onChange={(regime) => change({ ...agency, regime })}
        choices={[
          { value: 'gdpr', name: say('regime.gdpr') },
          { value: '2016-680', name: say('regime.2016-680') },
        ]}
      />
      <Field
        label={say('agency.controller')}
        hint={say('agency.controller-hint')}
        value={agency.controller}
        onChange={set('controller')}
        fault={faults[`${at}controller`]}
      />
      <Field
        label={say('agency.dpo')}
        hint={say('agency.dpo-hint')}
        value={agency.dataProtectionOfficer}
        onChange={set('dataProtectionOfficer')}
        fault={faults[`${at}dataProtectionOfficer`]}
      />
    </>
  )
}
