/** What a template may have: far more than any wall needs, far less than would slow a board down. */
export const TEMPLATE_LIMITS = {
  pages: 40,
  /** On one page; for labels the same. */
  fields: 200,
  title: 120,
  purpose: 400,
  question: 200,
  id: 60,
  place: { min: -100_000, max: 100_000 },
  size: 20_000,
  minutes: { min: 1, max: 10_080 },
  people: { min: 1, max: 1000 },
  placeholders: 20,
  steps: 40,
  instruction: 600,
  /** Cards, offers, boxes, connectors or rows in one field. */
  contents: 200,
  blocks: 100,
  /** Of a card, a box or a cell. */
  text: 300,
  paragraph: 2000,
  choices: 40,
} as const
