/**
 * A lazily loaded part that is gone was replaced by a newer release. The browsers (Chromium, Firefox, Safari)
 * and Vite say so in their own words, and there is no error type to tell by.
 */
export function isPartMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return /dynamically imported module|Importing a module script failed|Unable to preload/i.test(error.message)
}
