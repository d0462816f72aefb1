/** Whole-page states. `what` happened, then what is safe and what to do next. */
export const screens = {
  loading: { what: 'Das Board wird geladen …' },
  'not-found': {
    what: 'Diese Seite gibt es nicht',
    next: 'Vielleicht ist die Adresse unvollständig. Öffnen Sie das Board über den Link, den Sie bekommen haben, oder über die Startseite.',
  },
  'link-needed': {
    what: 'Für dieses Board brauchen Sie einen Link',
    next: 'Sie nehmen mit diesem Browser noch nicht daran teil. Bitten Sie die Moderation um den vollständigen Link – er endet mit einem # und weiteren Zeichen.',
  },
  'board-gone': {
    what: 'Dieses Board gibt es nicht mehr',
    next: 'Es wurde gelöscht, oder die Adresse stimmt nicht. Fragen Sie die Moderation, ob es ein neues Board gibt.',
  },
  removed: {
    what: 'Sie nehmen an diesem Board nicht mehr teil',
    next: 'Die Moderation hat Ihre Teilnahme beendet. Was Sie geschrieben haben, bleibt auf dem Board. Wenn das ein Versehen war, wenden Sie sich an die Moderation.',
  },
  'licence-missing': {
    what: 'Die Zeichenfläche ist hier noch nicht freigeschaltet',
    next: 'Auf diesem Server fehlt ein gültiger Lizenzschlüssel für die Zeichenfläche (tldraw). Das Board und alles darauf ist sicher gespeichert. Wer Planwand betreibt, trägt den Schlüssel als TLDRAW_LICENSE_KEY ein; danach öffnet sich das Board wieder hier.',
  },
  'newer-version': {
    what: 'Auf dem Server läuft eine neuere Version',
    next: 'Ihr Browser hat noch die ältere geladen. Das Board ist sicher gespeichert. Laden Sie die Seite neu, dann geht es weiter.',
  },
  crashed: {
    what: 'Hier ist etwas schiefgegangen',
    next: 'Was als gespeichert angezeigt wurde, liegt sicher auf dem Server. Laden Sie die Seite neu, um weiterzuarbeiten.',
  },
}
