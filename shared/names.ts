/**
 * Names and titles come from strangers and are shown to everybody. Markup is harmless, since nothing is
 * ever inserted as HTML; what would deceive a reader is not: control characters and the marks that
 * reverse the direction of the text around them (Unicode "Bidi_Control"). Letters of right-to-left
 * scripts stay as they are.
 */
export const MAX_NAME_LENGTH = 80
export const MAX_TITLE_LENGTH = 200

export type TextCheck =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'empty' | 'too-long' }

const DECEPTIVE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/gu

/** A person's display name: at most {@link MAX_NAME_LENGTH} characters, on one line. */
export function checkName(input: string): TextCheck {
  return checkLine(input, MAX_NAME_LENGTH)
}

/** A board's title: at most {@link MAX_TITLE_LENGTH} characters, on one line. */
export function checkTitle(input: string): TextCheck {
  return checkLine(input, MAX_TITLE_LENGTH)
}

function checkLine(input: string, limit: number): TextCheck {
  // Cheap refusal first: normalising megabytes to find them too long is work done for a stranger.
  if (input.length > limit * 4) return { ok: false, problem: 'too-long' }
  const text = input.normalize('NFC').replace(DECEPTIVE, ' ').replace(/\s+/gu, ' ').trim()
  if (text === '') return { ok: false, problem: 'empty' }
  if ([...text].length > limit) return { ok: false, problem: 'too-long' }
  return { ok: true, text }
}
