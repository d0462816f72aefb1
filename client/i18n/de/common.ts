export const common = {
  product: 'Planwand',
  language: 'Sprache',
  languages: { de: 'Deutsch', en: 'English' },
  languageMissing: (name: string) =>
    `${name} lässt sich gerade nicht laden. Es geht in der bisherigen Sprache weiter.`,
  partMissing: {
    what: 'Dieser Teil lässt sich gerade nicht laden.',
    next: 'Am Board hat sich nichts geändert. Versuchen Sie es noch einmal; hilft das nicht, laden Sie die Seite neu, sobald alles gespeichert ist.',
  },
  theme: 'Darstellung',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das Gerät' },
  roles: { moderator: 'Moderation', participant: 'Teilnahme', observer: 'Ansicht' },
  cancel: 'Abbrechen',
  apply: 'Übernehmen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  reload: 'Seite neu laden',
  toStart: 'Zur Startseite',
  newWindowTitle: (title: string) => `${title} – Planwand`,
  seconds: (count: number) => (count === 1 ? '1 Sekunde' : `${count} Sekunden`),
  minutes: (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`),
}
