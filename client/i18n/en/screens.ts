import type { Messages } from '../messages.ts'

export const screens: Messages['screens'] = {
  loading: { what: 'Loading the board …' },
  'not-found': {
    what: 'This page does not exist',
    next: 'The address may be incomplete. Open the board with the link you were given, or from the start page.',
  },
  'link-needed': {
    what: 'You need a link for this board',
    next: 'This browser does not take part in it yet. Ask the moderator for the complete link – it ends with a # and more characters.',
  },
  'board-gone': {
    what: 'This board no longer exists',
    next: 'It was deleted, or the address is wrong. Ask the moderator whether there is a new board.',
  },
  removed: {
    what: 'You no longer take part in this board',
    next: 'A moderator ended your participation. What you wrote stays on the board. If this was a mistake, please talk to the moderator.',
  },
  'licence-missing': {
    what: 'The canvas has not been enabled here yet',
    next: 'This server has no valid licence key for the canvas (tldraw). The board and everything on it is stored safely. Whoever runs Planwand sets the key as TLDRAW_LICENSE_KEY; then the board opens here again.',
  },
  'newer-version': {
    what: 'The server runs a newer version',
    next: 'Your browser has still loaded the older one. The board is stored safely. Reload the page to continue.',
  },
  crashed: {
    what: 'Something went wrong here',
    next: 'Everything shown as saved is safe on the server. Reload the page to continue working.',
  },
}
