import { MAX_NAME_LENGTH } from '../../../shared/names.ts'
import type { Messages } from '../messages.ts'

export const joining: Messages['joining'] = {
  heading: 'Welcome',
  intro: 'You are invited to a board.',
  name: 'Your name',
  nameHint: 'Name or office, as the others should see it. It is also shown at your pointer.',
  nameEmpty: 'Please enter a name.',
  nameTooLong: `The name is too long. Please shorten it to ${MAX_NAME_LENGTH} characters at most.`,
  submit: 'To the board',
  busy: 'You will be in shortly …',
  remembered: 'The name is remembered in this browser. No account is created.',
  countdown: (time) => `Next try in ${time}`,
  trying: 'Trying …',
  waitFirst: (time) => `Please wait another ${time}.`,
  mayTryNow: 'You can try again now.',
}
