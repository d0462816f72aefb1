import { MAX_TITLE_LENGTH } from '../../../shared/names.ts'
import type { start as german } from '../de/start.ts'
import type { Translated } from '../messages.ts'

export const start: Translated<typeof german> = {
  heading: 'Plan together on one wall',
  lead: 'A board for your workshop: write cards, sort them, draw conclusions – in the room and from anywhere, without an account.',
  create: {
    heading: 'New board',
    intro: 'You will moderate the board. We ask for your name in the next step.',
    title: 'Title of the board',
    titleHint: 'For example the topic of your workshop. You can change it later.',
    titleTooLong: `The title is too long. Please shorten it to ${MAX_TITLE_LENGTH} characters at most.`,
    titleEmpty: 'Please enter a title.',
    submit: 'Create board',
    busy: 'Creating the board …',
  },
  templates: {
    legend: 'Choose a template',
    empty: {
      title: 'Empty board',
      purpose: 'A free surface. You set it up yourself.',
    },
    minutes: (count) => `about ${count} minutes`,
    hours: (count) => `about ${count} hours`,
    people: (from, to) =>
      from === to ? `${from} ${from === 1 ? 'person' : 'people'}` : `${from}–${to} people`,
    fields: (count) => (count === 1 ? '1 field' : `${count} fields`),
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    search: 'Search the templates',
    clear: 'Clear search',
    shown: (count, all) => `${count} of ${all} templates`,
    all: (count) => `${count} templates`,
    none: (text) => `No template matches “${text}”.`,
    noneHint: 'Search for a topic, a purpose or the name of a field.',
    loading: 'Loading the templates …',
    failed: 'The templates cannot be loaded right now. You can still create an empty board.',
    chosen: 'Chosen:',
    notShown: (count) =>
      `${count === 1 ? 'One template is' : `${count} templates are`} too new for this page and not shown. Reload the page to see all of them.`,
  },
  file: {
    choose: 'Template from a file …',
    hint: 'or drop the file here – from another municipality, for example',
    reading: 'Reading the file …',
    create: 'Create a board from it',
  },
  placeholders: {
    legend: 'For the template',
    hint: 'All of it may be left open and filled in on the board.',
  },
  password: {
    intro: 'On this server only moderators create new boards. There is a password for that.',
    label: 'Moderator password',
    hint: 'The server printed it when it was first started. If you do not know it, ask the person who runs Planwand for you.',
    empty: 'Please enter the password.',
    submit: 'Continue',
    busy: 'Checking the password …',
    accepted: 'The password is correct. You can create a board now.',
  },
  open: {
    heading: 'Open with a link',
    intro: 'To take part, the link you were given is all you need.',
    label: 'Link to the board',
    hint: 'Paste the whole link, including the part after the #.',
    submit: 'Open',
    problems: {
      empty: 'Please paste a link.',
      'not-a-link':
        'This is not a link to a board. It looks like this: …/b/… with a # and more characters at the end.',
      'other-host': (host) => `This link leads to another server (${host}). Please open it in a new window.`,
      'no-secret':
        'The part after the # is missing from this link. Without it you can only open a board you already take part in. Please copy the complete link again.',
    },
  },
  boards: {
    heading: 'Boards on this device',
    empty: 'The boards you open on this device will appear here.',
    emptyHint: 'The list stays in this browser and is not transmitted.',
    openedAt: (when) => `opened ${when}`,
    remove: (title) => `Remove “${title}” from this list`,
    removeShort: 'Remove',
    removed: (title) => `“${title}” was removed from the list. The board itself still exists.`,
    undo: 'Undo',
  },
  server: {
    loading: 'Connecting to the server …',
    retryNow: 'Try now',
    boardsStay: 'The list of your boards on this device is safe.',
  },
  footer: {
    privacy: 'Everything stays on this server. Planwand loads nothing from elsewhere and counts no visits.',
    version: (version) => `Version ${version}`,
  },
}
