/** How large the paper is: as large as the wall, or a sheet a printer has, turned as the wall is. */
export type Paper = 'fit' | 'A4' | 'A3'

export interface PdfOptions {
  readonly paper: Paper
  readonly signal?: AbortSignal
}
