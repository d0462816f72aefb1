import { useContext, useMemo, useState } from 'react'
import { TLDOCUMENT_ID, useEditor, useValue } from 'tldraw'
import { legendOf } from '../../../shared/cards/legend.ts'
import { guessHeader, titled } from '../../../shared/import/header.ts'
import { showCell } from '../../../shared/import/show-cell.ts'
import type { SourceTable } from '../../../shared/import/table.ts'
import { importTopic } from '../../i18n/import.ts'
import { useLanguage, useTopic } from '../../i18n/messages.ts'
import { StayContext } from '../stay-context.ts'
import type { ImportRequest } from './request.ts'
import { importTargets, likelyImportTarget } from './targets.ts'

/** What a table is taken for: its head, where it goes, and what of it there is. */
export function useMapping(source: SourceTable, request: ImportRequest) {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const language = useLanguage()
  const words = useTopic(importTopic)
  const mayAddColumns = useValue('may add columns', () => stay?.isPreparing() ?? false, [stay])
  const targets = useValue('targets', () => importTargets(editor, mayAddColumns), [editor, mayAddColumns])
  const firstRow = useMemo(
    () => (source.rows[0] ?? []).map((cell) => showCell(cell, language)),
    [source, language],
  )
  const [chosenKey, chooseTarget] = useState(
    () => likelyImportTarget(editor, targets, request, firstRow)?.key ?? editor.getCurrentPageId(),
  )
  // What was chosen may be gone since.
  const target = targets.find(({ key }) => key === chosenKey) ?? targets.at(-1)
  const columns = target?.kind === 'rows' ? target.columns : null
  const guessed = useMemo(
    () => guessHeader(source, columns?.map(({ title }) => title) ?? words.card.textTitles),
    [source, columns, words],
  )
  const [chosenHeader, setHeader] = useState<boolean | null>(null)
  const hasHeader = chosenHeader ?? guessed
  const table = useMemo(
    () => titled(source, hasHeader, language, words.column),
    [source, hasHeader, language, words],
  )
  // The same object until a meaning changes: thousands of cards are planned with it.
  const legend = useValue('legend', () => legendOf(editor.store.get(TLDOCUMENT_ID)?.meta ?? {}), [editor])
  return { table, hasHeader, setHeader, targets, target, chooseTarget, mayAddColumns, legend }
}

export type Mapping = ReturnType<typeof useMapping>
