import { deviceStorage } from '../../../preferences/device-storage.ts'
import { storedValue } from '../../../preferences/stored-value.ts'
import { DETAILS, type Detail } from './sentence.ts'

/** How much this person wants to hear, kept on this device. */
export const announcedDetail = storedValue<Detail>({
  key: 'planwand.announced',
  storage: deviceStorage(),
  otherTabs: window,
  parse: (stored) => DETAILS.find((known) => known === stored) ?? 'full',
})
