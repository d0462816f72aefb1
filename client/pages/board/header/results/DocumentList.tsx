import { useState } from 'react'
import { useEditor } from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import type { ResultBoard } from '../../../../../shared/results/model.ts'
import {
  mayHavePictures,
  type ResultFormat,
  type ResultRequest,
} from '../../../../../shared/results/request.ts'
import { useLanguage, useMessages, useTopic } from '../../../../i18n/messages.ts'
import { problemSentence } from '../../../../i18n/problem-sentence.ts'
import { drawingOf, WALL_WORDS } from '../../../../results/wall-pictures.ts'
import { Button } from '../../../../ui/Button.tsx'
import { type OfferedDocument, offeredDocuments } from './documents.ts'
import { RESULTS } from './messages.ts'
import { ResultSettings, type Settings } from './ResultSettings.tsx'
import { useDownload } from './use-download.ts'

interface DocumentListProps {
  readonly board: BoardId
  readonly results: ResultBoard
  readonly isModerator: boolean
}

/** Every document that can be made of the board, and how it is made. */
export function DocumentList({ board, results, isModerator }: DocumentListProps) {
  const messages = useMessages()
  const words = useTopic(RESULTS)
  const { drawing } = useTopic(WALL_WORDS)
  const language = useLanguage()
  const editor = useEditor()
  const [settings, setSettings] = useState<Settings>({
    page: null,
    language,
    names: false,
    date: '',
    place: '',
    pictures: true,
  })
  const download = useDownload(board)
  const { state } = download

  const start = (document: OfferedDocument, format: ResultFormat) => {
    const place = settings.place.trim()
    const request: ResultRequest = {
      ...{ format, form: document.form, page: settings.page, language: settings.language },
      names: settings.names,
      date: settings.date === '' ? null : settings.date,
      place: place === '' ? null : place,
    }
    const isDrawn = settings.pictures && mayHavePictures(request)
    void download.start(document.title, request, isDrawn ? drawingOf(editor, settings.page) : null)
  }
  return (
    <>
      <ResultSettings
        results={results}
        isModerator={isModerator}
        settings={settings}
        onSettings={setSettings}
      />
      <section aria-label={words.documents} className="pw-results__documents">
        {offeredDocuments(results, settings.page, words).map((document) => (
          <DocumentRow
            key={document.title}
            document={document}
            isBusy={state.kind === 'making' || state.kind === 'drawing'}
            onDownload={(format) => start(document, format)}
          />
        ))}
      </section>
      <div role="alert">
        {state.kind === 'failed' && <p className="pw-notice">{problemSentence(state.problem, messages)}</p>}
      </div>
      <div role="status" className="pw-results__status">
        {(state.kind === 'making' || state.kind === 'drawing') && (
          <>
            <span>
              {state.kind === 'making' ? words.making(state.title) : drawing(state.wall, state.all)}
            </span>
            <Button onClick={download.cancel}>{words.cancel}</Button>
          </>
        )}
        {state.kind === 'cancelled' && <span>{words.cancelled}</span>}
        {state.kind === 'done' && <span>{words.done(state.file)}</span>}
      </div>
    </>
  )
}

interface DocumentRowProps {
  readonly document: OfferedDocument
  readonly isBusy: boolean
  onDownload(format: ResultFormat): void
}

function DocumentRow({ document, isBusy, onDownload }: DocumentRowProps) {
  const words = useTopic(RESULTS)
  return (
    <div className="pw-results__document">
      <div>
        <h3>{document.title}</h3>
        <p>{words.holds(document.pages, document.contributions)}</p>
      </div>
      <div className="pw-results__formats">
        {document.formats.map((format) => (
          <Button
            key={format}
            aria-label={words.download(document.title, words.formats[format])}
            aria-disabled={isBusy}
            onClick={() => !isBusy && onDownload(format)}
          >
            {words.formats[format]}
          </Button>
        ))}
      </div>
    </div>
  )
}
