import type { Messages } from '../messages.ts'

const cards = (count: number) => (count === 1 ? '1 card' : `${count} cards`)
const contributions = (count: number) => (count === 1 ? '1 contribution' : `${count} contributions`)

export const structure: Messages['structure'] = {
  fieldMenu: (title) => `Field “${title}”: more`,
  release: 'Release for everybody',
  lock: 'Lock again',
  importRows: 'Import rows …',
  importCards: 'Import cards …',
  clear: 'Clear field',
  makeRoom: 'Make room',
  released: 'Released for everybody',
  locked: 'Locked again',
  releasedShort: 'Released',
  unnamed: 'something without text',
  releasedHint: 'Everybody may move, edit and delete this.',
  undo: 'Undo',
  clearedCards: (count) => `${cards(count)} removed`,
  cleared: (count) => `${contributions(count)} removed`,
  copy: {
    item: 'Duplicate board …',
    heading: 'Duplicate board',
    title: 'Title of the new board',
    suggestion: (title) => `${title} (copy)`,
    choice: 'What comes along?',
    without: 'Only what was prepared',
    withoutHint: 'Fields, pages and labels, without contributions',
    with: 'What was prepared and contributed',
    withHint: 'All cards and texts, but not who wrote them',
    links: 'The new board has links of its own. This one stays as it is.',
    submit: 'Duplicate and open',
    busy: 'Duplicating …',
  },
  rehearse: 'Try as a participant',
  rehearseShort: 'Rehearse',
  rehearseLong: 'Rehearse: try as a participant',
  rehearsal: {
    label: 'Rehearsal',
    text: 'Rehearsal: you see the board as participants do.',
    end: 'End rehearsal',
    what: 'What participants can do',
    may: {
      write: 'write cards, place texts, drawings and shapes',
      change: 'move, edit and delete everything that was contributed – by others too',
      released: (titles) => `change what was released: ${titles}`,
      pages: (count) => `turn between ${count} pages`,
    },
    mayNot: {
      fields: (count) => (count === 1 ? 'change the prepared field' : `change the ${count} prepared fields`),
      others: (count) =>
        count === 1 ? 'change one more prepared element' : `change ${count} more prepared elements`,
      direct: 'change pages and title, manage links and people',
    },
    mayHeading: 'Participants can',
    mayNotHeading: 'Participants cannot',
    ended: 'The rehearsal has ended',
    removed: (count) => `${contributions(count)} from the rehearsal removed`,
    takenBack: 'Your changes from the rehearsal were taken back.',
    keep: 'Keep',
  },
}
