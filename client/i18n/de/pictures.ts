/** Pictures on the board. */
export const pictures = {
  uploading: (count: number) =>
    count === 1 ? 'Das Bild wird hochgeladen' : `${count} Bilder werden hochgeladen`,
  progress: (percent: number) => `${percent} % übertragen. Sie können weiterarbeiten.`,
  failed: (name: string) => `„${name}“ wurde nicht eingefügt`,
  retry: 'Erneut versuchen',
  tooMany: {
    what: 'Das sind zu viele Dateien auf einmal',
    next: (most: number) =>
      `Auf dem Board hat sich nichts geändert. Fügen Sie höchstens ${most} Bilder auf einmal ein.`,
  },
  readonly: {
    what: 'Hier können Sie nichts einfügen',
    next: 'Sie sehen dieses Board nur an. Bitten Sie die Moderation um den Link zur Teilnahme.',
  },
  unloadable: 'Das Bild lässt sich nicht laden',
  unnamed: 'Bild',
}
