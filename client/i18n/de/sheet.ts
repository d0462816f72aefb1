/** Texts that many write together. */
export const sheet = {
  name: 'Gemeinsamer Text',
  write: 'Schreiben',
  writeHint: 'Öffnet den Text. Esc schließt ihn, Alt+F10 führt zu den Formaten.',
  begin: 'Hier gemeinsam schreiben',
  toolbar: 'Text gestalten',
  formats: {
    heading: 'Überschrift',
    subheading: 'Zwischenüberschrift',
    bulletList: 'Aufzählung',
    orderedList: 'Nummerierung',
    bold: 'Fett',
    italic: 'Kursiv',
    highlight: 'Hervorheben',
  },
  keys: { mod: 'Strg', alt: 'Alt', shift: 'Umschalt' },
}
