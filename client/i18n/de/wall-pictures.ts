/** Pictures of walls in the record of a workshop. */
export const wallPictures = {
  label: 'Mit Bildern der Wände',
  hint: 'Im Protokoll steht jede Wand als Bild und als Text.',
  drawing: (wall: number, all: number) => `Wand ${wall} von ${all} wird gezeichnet …`,
}
