/** What a template may have: far more than any wall needs, far less than would slow a board down. */
export const TEMPLATE_LIMITS = {
  /** Of a file; ours have at most 40 KiB. */
  fileBytes: 1024 * 1024,
  pages: 40,
  /** On one page; for labels the same. */
  fields: 200,
  title: 120,
  purpose: 400,
  question: 200,
  id: 60,
  place: { min: -100_000, max: 100_000 },
  size: 20_000,
  /** The least in which a label is set. */
  labelWidth: 8,
  minutes: { min: 1, max: 10_080 },
  people: { min: 1, max: 1000 },
  placeholders: 20,
  steps: 40,
  instruction: 600,
  /** Cards, offers, boxes, connectors or rows in one field. */
  contents: 500,
  blocks: 100,
  /** Of a card, a box or a cell. */
  text: 1000,
  paragraph: 2000,
  choices: 40,
  /** Drawn shapes on one page. */
  drawn: 500,
  /** Bytes of one of them as JSON: a long freehand line has some ten thousand. */
  drawnBytes: 64 * 1024,
  /** Fields, labels, drawn shapes and contents in all, so that making the board holds nobody up. */
  parts: 6000,
} as const
