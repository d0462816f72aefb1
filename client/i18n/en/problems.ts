import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../../shared/names.ts'
import type { Messages } from '../messages.ts'

export const problems: Messages['problems'] = {
  'bad-request': {
    what: 'The server did not understand the request',
    next: 'Nothing was changed. Reload the page and try again.',
  },
  'title-empty': { what: 'The title is missing', next: 'Nothing was changed. Please enter a title.' },
  'title-too-long': {
    what: 'The title is too long',
    next: `Nothing was changed. Please shorten it to ${MAX_TITLE_LENGTH} characters at most.`,
  },
  'name-empty': { what: 'The name is missing', next: 'Nothing was changed. Please enter a name.' },
  'name-too-long': {
    what: 'The name is too long',
    next: `Nothing was changed. Please shorten it to ${MAX_NAME_LENGTH} characters at most.`,
  },
  'template-unknown': {
    what: 'The server does not know this template',
    next: 'No board was created. Please choose another template.',
  },
  'template-invalid': {
    what: 'This template cannot be used',
    next: 'No board was created. Open the file once more: what is wrong with it is said then.',
  },
  'not-joined': {
    what: 'You do not take part in this board',
    next: 'What was saved is safe. Open the board with your link once more.',
  },
  'password-needed': {
    what: 'This needs the moderator password',
    next: 'Nothing was changed. Please enter the password.',
  },
  'password-wrong': {
    what: 'The password is not correct',
    next: 'Mind capital and small letters, and try again.',
  },
  'link-invalid': {
    what: 'This link is not valid',
    next: 'It is incomplete or was replaced by a new one. The board is not affected. Ask the moderator for the current link.',
  },
  'origin-foreign': {
    what: 'The request came from a foreign address',
    next: 'Nothing was changed. Open Planwand at the address you were given.',
  },
  'role-insufficient': {
    what: 'Your role does not allow this',
    next: 'Nothing was changed. Ask the moderator to do it.',
  },
  'results-restricted': {
    what: 'You cannot download the results of this board like this',
    next: 'The moderator decided so; ask them for the document. You can go on reading the board, as text too.',
  },
  removed: {
    what: 'You no longer take part in this board',
    next: 'A moderator ended your participation. What you wrote stays on the board.',
  },
  'board-unknown': {
    what: 'This board does not exist',
    next: 'It was deleted, or the address is wrong. Ask the moderator for the right link.',
  },
  'layer-unknown': {
    what: 'This part of the board does not exist',
    next: 'The board is stored safely. Reload the page.',
  },
  'page-unknown': {
    what: 'This page is no longer on the board',
    next: 'The document was not made, and nothing on the board has changed. Please choose another page.',
  },
  'form-missing': {
    what: 'No page of this board becomes this document',
    next: 'Nothing on the board has changed. Please choose another document.',
  },
  'path-unknown': {
    what: 'The server does not know this address',
    next: 'Nothing was changed. Reload the page; a newer version may be running by now.',
  },
  'person-unknown': { what: 'This person no longer takes part', next: 'There is nothing else to do.' },
  'method-unknown': {
    what: 'The server does not know this request',
    next: 'Nothing was changed. Reload the page; a newer version may be running by now.',
  },
  'link-closed': {
    what: 'This link is closed',
    next: 'The moderator lets nobody in through it at the moment. The board is not affected. Ask the moderator to open it, then try again.',
  },
  'link-expired': {
    what: 'This link has expired',
    next: 'The board is not affected. Ask the moderator to extend it, then try again.',
  },
  'body-too-large': {
    what: 'This is more than the server accepts at once',
    next: 'Nothing was changed. Please shorten what you entered.',
  },
  'board-too-large': {
    what: 'This board is too large to be duplicated',
    next: 'Nothing on the board has changed. Duplicate it without contributions, or first delete what is no longer needed.',
  },
  'results-too-large': {
    what: 'The board is too large for a document',
    next: 'Everything on the board is safely stored. Please divide it into several boards.',
  },
  'too-many-tries': {
    what: 'Too many tries',
    next: 'To protect against guessing, the server pauses. Then you can continue.',
  },
  'too-many-requests': {
    what: 'That was a great number of requests',
    next: 'What was saved is safe. Wait a moment, then try again.',
  },
  'too-many-boards': {
    what: 'A great number of boards was just created from here',
    next: 'No further one was added; the existing ones are not affected. Wait a little, then try again.',
  },
  'asset-unknown': {
    what: 'This picture is not on the board',
    next: 'The board is not affected. Insert the picture again.',
  },
  'assets-full': {
    what: 'The board has no room for more pictures',
    next: 'Nothing was changed; the pictures on it stay. Make the picture smaller or start a new board.',
  },
  'asset-too-large': {
    what: 'The picture has more than 10 MB',
    next: 'Nothing on the board has changed. Please make the picture smaller and insert it then.',
  },
  'asset-type-unknown': {
    what: 'The file is not a picture that can be shown here',
    next: 'Nothing on the board has changed. PNG, JPEG, WebP, GIF and SVG are possible.',
  },
  'asset-unreadable': {
    what: 'The picture is damaged or incomplete',
    next: 'Nothing on the board has changed. Please save the picture anew and insert it then.',
  },
  'asset-too-complex': {
    what: 'The picture has too many pixels or parts',
    next: 'Nothing on the board has changed. Please make the picture smaller or simpler.',
  },
  'too-many-assets': {
    what: 'That was a great many pictures at once',
    next: 'Nothing is lost. Wait a moment and try again.',
  },
  'assets-busy': {
    what: 'The server is working on many pictures',
    next: 'Nothing is lost. Try again in a moment.',
  },
  'too-many-documents': {
    what: 'You have asked for very many documents just now',
    next: 'Nothing on the board has changed. Wait a moment, then try again.',
  },
  'document-failed': {
    what: 'The document could not be made',
    next: 'Everything on the board is safely stored. Try again, or choose another format.',
  },
  'documents-busy': {
    what: 'The server is making many documents just now',
    next: 'Everything on the board is safely stored. Try again in a moment.',
  },
  internal: {
    what: 'An error occurred on the server',
    next: 'Everything shown as saved is safe. Try again; if that does not help, talk to the person who runs Planwand for you.',
  },
  'storage-failed': {
    what: 'The server could not save',
    next: 'Everything shown as saved is safe; your last change is not yet. Try again in a moment.',
  },
  'too-many-connections': {
    what: 'The server is full at the moment',
    next: 'The board is stored safely. Try again in a minute.',
  },
  'shutting-down': {
    what: 'The server is restarting',
    next: 'The board is stored safely. It continues by itself in a moment.',
  },
  offline: {
    what: 'No connection to the server',
    next: 'What was saved is safe. Check your network; we keep trying.',
  },
  unexpected: {
    what: 'The answer of the server could not be understood',
    next: 'Everything shown as saved is safe. Reload the page and try again.',
  },
}
