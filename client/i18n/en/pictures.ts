import type { Messages } from '../messages.ts'

export const pictures: Messages['pictures'] = {
  uploading: (count: number) => (count === 1 ? 'Uploading the picture' : `Uploading ${count} pictures`),
  progress: (percent: number) => `${percent} % sent. You can go on working.`,
  failed: (name: string) => `“${name}” was not inserted`,
  retry: 'Try again',
  tooMany: {
    what: 'These are too many files at once',
    next: (most: number) => `Nothing on the board has changed. Insert at most ${most} pictures at once.`,
  },
  readonly: {
    what: 'You cannot insert anything here',
    next: 'You are only viewing this board. Ask the moderators for the link for participants.',
  },
  unloadable: 'The picture cannot be loaded',
  unnamed: 'Picture',
}
