import { MAX_TITLE_LENGTH } from '../../../shared/names.ts'
import type { Messages } from '../messages.ts'

const changes = (count: number) => (count === 1 ? '1 change is waiting' : `${count} changes are waiting`)

export const header: Messages['header'] = {
  label: 'Board header',
  title: {
    edit: (title) => `Change the title: ${title}`,
    label: 'Title of the board',
    keys: 'Enter saves, Escape cancels.',
    empty: 'Please enter a title.',
    tooLong: `${MAX_TITLE_LENGTH} characters at most.`,
  },
  saving: {
    loading: { text: 'Loading …', short: 'Loading' },
    saved: { text: 'Saved', short: 'Saved' },
    saving: { text: 'Saving …', short: 'Saving' },
    'not-stored': { text: 'Not saved – we keep trying', short: 'Not saved' },
    observer: { text: 'View only', short: 'View only' },
    'newer-schema': { text: 'Read only – please reload the page', short: 'Read only' },
    offline: {
      text: (waiting) => (waiting === 0 ? 'Not connected' : `Not connected – ${changes(waiting)}`),
      short: (waiting) => (waiting === 0 ? 'Not connected' : `Not connected · ${waiting}`),
    },
  },
  mode: { label: 'Way of working', prepare: 'Prepare', run: 'Run' },
  people: {
    button: (count) => (count === 1 ? '1 person on the board' : `${count} people on the board`),
    heading: 'On the board',
    self: (name) => `${name} (you)`,
    more: (count) => `+${count}`,
    follow: 'Follow',
    followPerson: (name) => `Follow ${name}`,
    unfollow: 'Stop following',
    unfollowPerson: (name) => `Stop following ${name}`,
    rename: 'Rename',
    renameLabel: 'Your name, as the others see it',
    away: 'Not here right now',
    remove: 'Remove',
    removePerson: (name) => `Remove ${name} from the board`,
    removeQuestion: (name) => `Remove ${name} from the board?`,
    removeConsequence:
      'The connection ends at once. This cannot be undone; what they contributed stays on the board. Whoever still has the link can come back as a new person. If you do not want that, renew the link under “Share”.',
    removeConfirm: 'Remove for good',
    removed: (name) => `${name} was removed.`,
  },
  view: { label: 'View', wall: 'Wall', text: 'Text view', openText: 'Open the board in the text view' },
  resultsButton: 'Results',
  shareButton: 'Share',
  more: {
    button: 'More',
    import: 'Import …',
    saveTemplate: 'Save as a template …',
    fullscreen: 'Full screen',
    fullscreenExit: 'Leave full screen',
  },
}
