import { MAX_NAME_LENGTH } from '../../../shared/names.ts'

export const joining = {
  heading: 'Willkommen',
  intro: 'Sie sind zu einem Board eingeladen.',
  name: 'Ihr Name',
  nameHint: 'Name oder Amt, wie es die anderen sehen sollen. Er steht auch an Ihrem Mauszeiger.',
  nameEmpty: 'Bitte geben Sie einen Namen ein.',
  nameTooLong: `Der Name ist zu lang. Bitte kürzen Sie ihn auf höchstens ${MAX_NAME_LENGTH} Zeichen.`,
  submit: 'Zum Board',
  busy: 'Sie kommen gleich hinein …',
  remembered: 'Der Name wird in diesem Browser gemerkt. Ein Konto entsteht nicht.',
  countdown: (time: string) => `Nächster Versuch in ${time}`,
  trying: 'Wir versuchen es …',
  waitFirst: (time: string) => `Bitte warten Sie noch ${time}.`,
  mayTryNow: 'Sie können es jetzt erneut versuchen.',
}
