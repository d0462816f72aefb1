import type { Messages } from '../messages.ts'

export const common: Messages['common'] = {
  product: 'Planwand',
  language: 'Language',
  languages: { de: 'Deutsch', en: 'English' },
  languageMissing: (name) => `${name} cannot be loaded right now. The language stays as it is.`,
  partMissing: {
    what: 'This part cannot be loaded right now.',
    next: 'Nothing on the board has changed. Try again; if that does not help, reload the page once everything is saved.',
  },
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'As this device' },
  roles: { moderator: 'Moderator', participant: 'Participant', observer: 'Viewer' },
  cancel: 'Cancel',
  apply: 'Apply',
  close: 'Close',
  retry: 'Try again',
  reload: 'Reload the page',
  toStart: 'To the start page',
  newWindowTitle: (title) => `${title} – Planwand`,
  seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
}
