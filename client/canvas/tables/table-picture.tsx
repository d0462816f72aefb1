import { currentLanguage } from '../../i18n/messages.ts'
import { TablePicture, type TablePictureProps } from './TablePicture.tsx'
import { currentTableMessages } from './table-messages.ts'

/** The picture of a table in the language shown now. A picture is made outside of React's contexts. */
export function tablePicture(table: Pick<TablePictureProps, 'props' | 'rows' | 'colorMode'>) {
  return <TablePicture {...table} language={currentLanguage()} messages={currentTableMessages()} />
}
