import { useDeferredValue, useId, useRef, useState } from 'react'
import type { TemplateEntry } from '../../../../shared/templates/entry.ts'
import { useLanguage, useMessages, useTopic } from '../../../i18n/messages.ts'
import { startTopic } from '../../../i18n/start.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileOption } from '../file/FileOption.tsx'
import type { LoadedFile } from '../file/loaded-file.ts'
import { TemplateFile } from '../file/TemplateFile.tsx'
import './template-gallery.css'
import { TemplateOption } from './TemplateOption.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { TemplateSearch } from './TemplateSearch.tsx'
import { templateFacts } from './template-facts.ts'
import { SEARCH_FROM, searchTemplates } from './template-search.ts'
import type { TemplatesState } from './use-templates.ts'

interface TemplateGalleryProps {
  readonly state: TemplatesState
  /** null: the empty board. */
  readonly chosen: TemplateEntry | null
  /** The file that was opened, one more to choose from. */
  readonly file: LoadedFile | null
  onChoose(template: TemplateEntry | null): void
  /** null: no longer wanted. */
  onFile(file: LoadedFile | null): void
  onReload(): void
  /** Puts the focus on the chosen one at once. */
  readonly autoFocus: boolean
}

/** Choosing what a new board begins with: radio buttons with a picture each, the empty board first. */
export function TemplateGallery(props: TemplateGalleryProps) {
  const { state, chosen, file, onChoose, onFile, onReload, autoFocus } = props
  const messages = useMessages()
  const language = useLanguage()
  const { common } = messages
  const start = useTopic(startTopic)
  const group = useId()
  const frame = useRef<HTMLFieldSetElement>(null)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const all = state.kind === 'ready' ? state.templates : []
  const searching = all.length >= SEARCH_FROM
  const shown = searching ? searchTemplates(all, wanted, language) : all

  // A button goes away; the group it belongs to stays.
  const focusOn = (what: string) => frame.current?.querySelector<HTMLElement>(what)?.focus()
  const reload = () => {
    focusOn('input:checked')
    onReload()
  }
  const removeFile = () => {
    focusOn('.pw-file__drop button')
    onFile(null)
  }

  return (
    <fieldset className="pw-gallery" ref={frame}>
      <legend>{start.templates.legend}</legend>
      {searching && <TemplateSearch query={query} onQuery={setQuery} shown={shown.length} all={all.length} />}
      <TemplateFile onLoaded={onFile} />
      <div className="pw-gallery__grid" aria-busy={state.kind === 'loading'}>
        {file && (
          <FileOption
            group={group}
            file={file}
            chosen={chosen === file.entry}
            onChoose={() => onChoose(file.entry)}
            onRemove={removeFile}
          />
        )}
        <TemplateOption
          group={group}
          {...start.templates.empty}
          facts={[]}
          preview={<TemplatePreview pages={null} language={language} />}
          chosen={chosen === null}
          onChoose={() => onChoose(null)}
          autoFocus={autoFocus}
        />
        {shown.map((template) => (
          <TemplateOption
            key={template.id}
            group={group}
            title={template.title[language]}
            purpose={template.purpose[language]}
            facts={templateFacts(template, start, language)}
            preview={<TemplatePreview pages={template.pages} language={language} />}
            chosen={chosen !== file?.entry && chosen?.id === template.id}
            onChoose={() => onChoose(template)}
          />
        ))}
        {state.kind === 'loading' && SKELETONS.map((name) => <Skeleton key={name} />)}
      </div>
      <div role="status">
        {state.kind === 'loading' && <span className="pw-visually-hidden">{start.templates.loading}</span>}
        {state.kind === 'ready' && state.tooNew > 0 && start.templates.notShown(state.tooNew)}
      </div>
      <div role="alert">
        {state.kind === 'problem' && (
          <div className="pw-gallery__problem">
            <p className="pw-notice">{start.templates.failed}</p>
            <Button onClick={reload}>{common.retry}</Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}

const SKELETONS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

function Skeleton() {
  return (
    <span className="pw-template pw-template--skeleton" aria-hidden="true">
      <span className="pw-preview" />
      <span className="pw-template__text">
        <span />
        <span />
        <span />
      </span>
    </span>
  )
}
