import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../../shared/names.ts'

/** For each problem: what happened, then what is safe and what to do next. */
export const problems = {
  'bad-request': {
    what: 'Der Server hat die Anfrage nicht verstanden',
    next: 'Es wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'title-empty': {
    what: 'Der Titel fehlt',
    next: 'Es wurde nichts geändert. Bitte geben Sie einen Titel ein.',
  },
  'title-too-long': {
    what: 'Der Titel ist zu lang',
    next: `Es wurde nichts geändert. Bitte kürzen Sie ihn auf höchstens ${MAX_TITLE_LENGTH} Zeichen.`,
  },
  'name-empty': {
    what: 'Der Name fehlt',
    next: 'Es wurde nichts geändert. Bitte geben Sie einen Namen ein.',
  },
  'name-too-long': {
    what: 'Der Name ist zu lang',
    next: `Es wurde nichts geändert. Bitte kürzen Sie ihn auf höchstens ${MAX_NAME_LENGTH} Zeichen.`,
  },
  'template-unknown': {
    what: 'Diese Vorlage kennt der Server nicht',
    next: 'Es wurde kein Board angelegt. Bitte wählen Sie eine andere Vorlage.',
  },
  'template-invalid': {
    what: 'Diese Vorlage lässt sich nicht verwenden',
    next: 'Es wurde kein Board angelegt. Öffnen Sie die Datei noch einmal: Was an ihr nicht stimmt, wird dabei genannt.',
  },
  'not-joined': {
    what: 'Sie nehmen an diesem Board nicht teil',
    next: 'Was gespeichert war, ist sicher. Öffnen Sie das Board noch einmal über Ihren Link.',
  },
  'password-needed': {
    what: 'Dafür braucht es das Passwort der Moderation',
    next: 'Es wurde nichts geändert. Bitte geben Sie das Passwort ein.',
  },
  'password-wrong': {
    what: 'Das Passwort stimmt nicht',
    next: 'Achten Sie auf Groß- und Kleinschreibung und versuchen Sie es noch einmal.',
  },
  'link-invalid': {
    what: 'Dieser Link gilt nicht',
    next: 'Er ist unvollständig oder wurde durch einen neuen ersetzt. Das Board ist davon nicht betroffen. Bitten Sie die Moderation um den aktuellen Link.',
  },
  'origin-foreign': {
    what: 'Die Anfrage kam von einer fremden Adresse',
    next: 'Es wurde nichts geändert. Öffnen Sie Planwand unter der Adresse, die man Ihnen genannt hat.',
  },
  'role-insufficient': {
    what: 'Dafür reicht Ihre Rolle nicht',
    next: 'Es wurde nichts geändert. Bitten Sie die Moderation darum.',
  },
  'results-restricted': {
    what: 'So können Sie die Ergebnisse dieses Boards nicht herunterladen',
    next: 'Das hat die Moderation festgelegt; bitten Sie sie um das Dokument. Lesen können Sie das Board weiterhin, auch als Text.',
  },
  removed: {
    what: 'Sie nehmen an diesem Board nicht mehr teil',
    next: 'Die Moderation hat Ihre Teilnahme beendet. Was Sie geschrieben haben, bleibt auf dem Board.',
  },
  'board-unknown': {
    what: 'Dieses Board gibt es nicht',
    next: 'Es wurde gelöscht, oder die Adresse stimmt nicht. Fragen Sie die Moderation nach dem richtigen Link.',
  },
  'layer-unknown': {
    what: 'Diesen Teil des Boards gibt es nicht',
    next: 'Das Board ist sicher gespeichert. Laden Sie die Seite neu.',
  },
  'page-unknown': {
    what: 'Diese Seite gibt es auf dem Board nicht mehr',
    next: 'Das Dokument wurde nicht erstellt, am Board wurde nichts geändert. Bitte wählen Sie eine andere Seite.',
  },
  'form-missing': {
    what: 'Auf diesem Board gibt es keine Seite für dieses Dokument',
    next: 'Am Board wurde nichts geändert. Bitte wählen Sie ein anderes Dokument.',
  },
  'path-unknown': {
    what: 'Diese Adresse gibt es auf dem Server nicht',
    next: 'Es wurde nichts geändert. Laden Sie die Seite neu; vielleicht läuft inzwischen eine neuere Version.',
  },
  'person-unknown': {
    what: 'Diese Person nimmt nicht mehr teil',
    next: 'Es ist nichts weiter zu tun.',
  },
  'method-unknown': {
    what: 'Der Server kennt diese Anfrage nicht',
    next: 'Es wurde nichts geändert. Laden Sie die Seite neu; vielleicht läuft inzwischen eine neuere Version.',
  },
  'link-closed': {
    what: 'Dieser Link ist geschlossen',
    next: 'Die Moderation lässt über ihn gerade niemanden hinein. Das Board ist davon nicht betroffen. Bitten Sie die Moderation, ihn zu öffnen, und versuchen Sie es dann erneut.',
  },
  'link-expired': {
    what: 'Dieser Link ist abgelaufen',
    next: 'Das Board ist davon nicht betroffen. Bitten Sie die Moderation, ihn zu verlängern, und versuchen Sie es dann erneut.',
  },
  'body-too-large': {
    what: 'Das ist mehr, als der Server auf einmal annimmt',
    next: 'Es wurde nichts geändert. Bitte kürzen Sie Ihre Eingabe.',
  },
  'board-too-large': {
    what: 'Dieses Board ist zu groß, um es zu duplizieren',
    next: 'Am Board hat sich nichts geändert. Duplizieren Sie es ohne Beiträge, oder löschen Sie vorher, was nicht mehr gebraucht wird.',
  },
  'results-too-large': {
    what: 'Das Board ist zu groß für ein Dokument',
    next: 'Auf dem Board ist alles sicher gespeichert. Bitte teilen Sie es auf mehrere Boards auf.',
  },
  'too-many-tries': {
    what: 'Zu viele Versuche',
    next: 'Zum Schutz vor dem Erraten macht der Server eine Pause. Danach geht es weiter.',
  },
  'too-many-requests': {
    what: 'Das waren sehr viele Anfragen',
    next: 'Was gespeichert war, ist sicher. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  },
  'too-many-boards': {
    what: 'Von hier wurden gerade sehr viele Boards angelegt',
    next: 'Es kam kein weiteres dazu; die vorhandenen sind davon nicht betroffen. Warten Sie ein wenig und versuchen Sie es dann erneut.',
  },
  'asset-unknown': {
    what: 'Dieses Bild gibt es auf dem Board nicht',
    next: 'Das Board ist davon nicht betroffen. Fügen Sie das Bild noch einmal ein.',
  },
  'assets-full': {
    what: 'Auf dem Board ist kein Platz für weitere Bilder',
    next: 'Es wurde nichts geändert; die vorhandenen Bilder bleiben. Verkleinern Sie das Bild oder beginnen Sie ein neues Board.',
  },
  'asset-too-large': {
    what: 'Das Bild hat mehr als 10 MB',
    next: 'Auf dem Board hat sich nichts geändert. Bitte verkleinern Sie das Bild und fügen Sie es dann ein.',
  },
  'asset-type-unknown': {
    what: 'Die Datei ist kein Bild, das sich hier zeigen lässt',
    next: 'Auf dem Board hat sich nichts geändert. Möglich sind PNG, JPEG, WebP, GIF und SVG.',
  },
  'asset-unreadable': {
    what: 'Das Bild ist beschädigt oder unvollständig',
    next: 'Auf dem Board hat sich nichts geändert. Bitte speichern Sie das Bild neu und fügen Sie es dann ein.',
  },
  'asset-too-complex': {
    what: 'Das Bild hat zu viele Bildpunkte oder Einzelteile',
    next: 'Auf dem Board hat sich nichts geändert. Bitte verkleinern oder vereinfachen Sie das Bild.',
  },
  'too-many-assets': {
    what: 'Das waren sehr viele Bilder auf einmal',
    next: 'Es ging nichts verloren. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  },
  'assets-busy': {
    what: 'Der Server bearbeitet gerade viele Bilder',
    next: 'Es ging nichts verloren. Versuchen Sie es gleich noch einmal.',
  },
  'too-many-documents': {
    what: 'Sie haben gerade sehr viele Dokumente angefordert',
    next: 'Am Board wurde nichts geändert. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  },
  'document-failed': {
    what: 'Das Dokument konnte nicht erstellt werden',
    next: 'Auf dem Board ist alles sicher gespeichert. Versuchen Sie es erneut oder wählen Sie ein anderes Format.',
  },
  'documents-busy': {
    what: 'Der Server erstellt gerade viele Dokumente',
    next: 'Auf dem Board ist alles sicher gespeichert. Versuchen Sie es gleich noch einmal.',
  },
  internal: {
    what: 'Auf dem Server ist ein Fehler aufgetreten',
    next: 'Was als gespeichert angezeigt wurde, ist sicher. Versuchen Sie es erneut; hilft das nicht, wenden Sie sich an die Person, die Planwand bei Ihnen betreibt.',
  },
  'storage-failed': {
    what: 'Der Server konnte nicht speichern',
    next: 'Was als gespeichert angezeigt wurde, ist sicher; Ihre letzte Änderung ist es noch nicht. Versuchen Sie es gleich noch einmal.',
  },
  'too-many-connections': {
    what: 'Der Server ist gerade voll',
    next: 'Das Board ist sicher gespeichert. Versuchen Sie es in einer Minute erneut.',
  },
  'shutting-down': {
    what: 'Der Server startet gerade neu',
    next: 'Das Board ist sicher gespeichert. Es geht gleich von selbst weiter.',
  },
  offline: {
    what: 'Keine Verbindung zum Server',
    next: 'Was gespeichert war, ist sicher. Prüfen Sie Ihr Netz; wir versuchen es weiter.',
  },
  unexpected: {
    what: 'Die Antwort des Servers war nicht zu verstehen',
    next: 'Was als gespeichert angezeigt wurde, ist sicher. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
}
