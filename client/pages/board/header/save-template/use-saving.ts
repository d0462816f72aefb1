import { useContext, useMemo, useState } from 'react'
import { TLDOCUMENT_ID, type TLDocument, useEditor } from 'tldraw'
import type { PlainRecord } from '../../../../../shared/records/encoding.ts'
import {
  type LeftOut,
  type TemplateFacts,
  templateFromBoard,
  UnfitBoardError,
} from '../../../../../shared/templates/from-board.ts'
import { TemplateError } from '../../../../../shared/templates/template-error.ts'
import { FILE_ENDING, writeTemplateFile } from '../../../../../shared/templates/template-file.ts'
import { StayContext } from '../../../../canvas/stay-context.ts'
import { downloadText } from './download-text.ts'
import { type FormProblem, readForm, type TemplateForm } from './template-form.ts'

export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly problem: FormProblem }
  | { readonly kind: 'unfit'; readonly error: UnfitBoardError | TemplateError; readonly contents: boolean }
  | { readonly kind: 'saved'; readonly file: string; readonly leftOut: LeftOut }

/** The board that is to become a template, and what came of it. */
export function useSaving() {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const board = useMemo(() => {
    const binding = stay?.session.open.get()?.binding
    return {
      // Records of the store are plain records of known kinds.
      records: () => editor.store.allRecords() as unknown as PlainRecord[],
      layerOf: (id: string) => binding?.layerOf(id) ?? null,
      document: (): TLDocument | undefined => editor.store.get(TLDOCUMENT_ID),
    }
  }, [editor, stay])

  const save = (form: TemplateForm): void => {
    const facts = readForm(form)
    setOutcome(typeof facts === 'string' ? { kind: 'wrong', problem: facts } : saved(board, facts))
  }
  return { board, outcome, save, again: () => setOutcome({ kind: 'none' }) }
}

type Board = Pick<ReturnType<typeof useSaving>['board'], 'records' | 'layerOf'>

function saved({ records, layerOf }: Board, facts: TemplateFacts): Outcome {
  try {
    const { template, leftOut } = templateFromBoard(records(), layerOf, facts)
    const file = `${template.id}${FILE_ENDING}`
    downloadText(file, writeTemplateFile(template))
    return { kind: 'saved', file, leftOut }
  } catch (error) {
    if (!(error instanceof UnfitBoardError || error instanceof TemplateError)) throw error
    return { kind: 'unfit', error, contents: facts.contents }
  }
}

/** Pictures of the structure, which no template holds. */
export function picturesOf({ records, layerOf }: Board): number {
  return records().filter(({ id, type }) => type === 'image' && layerOf(id) === 'stage').length
}
