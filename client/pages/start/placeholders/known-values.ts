import { checkTitle } from '../../../../shared/names.ts'
import { deviceStorage } from '../../../preferences/device-storage.ts'
import { storedValue } from '../../../preferences/stored-value.ts'

/** The placeholder whose value is the same at every workshop of a house. */
export const CITY = 'stadt'

/** The name of the city as it was given last on this device; empty when it never was. */
export const knownCity = storedValue({
  key: 'planwand.city',
  storage: deviceStorage(),
  otherTabs: typeof window === 'undefined' ? null : window,
  parse: parseCity,
})

export function parseCity(stored: unknown): string {
  const checked = typeof stored === 'string' ? checkTitle(stored) : null
  return checked?.ok ? checked.text : ''
}
