/** What files are offered when one is chosen; what they are, their content says. */
export const IMPORTABLE = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.tldr,.planwand,text/csv'

/** Files for the dialog; what is neither is taken for a picture. */
export function isForImport({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return isDrawing({ name }) || type === 'text/csv' || /\.(csv|tsv|txt|xls[xmb]?|ods|planwand)$/i.test(name)
}

export function isDrawing({ name }: Pick<File, 'name'>): boolean {
  return /\.tldr$/i.test(name)
}
