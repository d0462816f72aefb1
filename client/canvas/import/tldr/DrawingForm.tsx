import { useContext, useEffect, useState } from 'react'
import { useEditor, useToasts, useValue } from 'tldraw'
import { IMPORT_LIMITS } from '../../../../shared/import/table.ts'
import { importTopic } from '../../../i18n/import.ts'
import { useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { StayContext } from '../../stay-context.ts'
import { FormActions } from '../FormActions.tsx'
import { useTelling } from '../use-import.ts'
import { insertDrawing } from './insert-drawing.ts'
import { type Drawing, type DrawingReading, readDrawing } from './read-drawing.ts'

interface DrawingFormProps {
  readonly file: File
  /** Another file is wanted. */
  onOther(): void
  onClose(): void
}

/** What is in a drawing of tldraw, and what of it comes where. */
export function DrawingForm({ file, onOther, onClose }: DrawingFormProps) {
  const words = useTopic(importTopic)
  const [reading, setReading] = useState<DrawingReading | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readDrawingFile(file).then((read) => isCurrent && setReading(read))
    return () => {
      isCurrent = false
    }
  }, [file])
  if (reading === null) return <p role="status">{words.reading(file.name)}</p>
  if (reading.ok) return <DrawingChoice name={file.name} drawing={reading.drawing} onClose={onClose} />
  return (
    <div className="pw-import__step">
      <p className="pw-notice" role="alert">
        <strong>{words.notImported(file.name)}</strong> {words.drawing.problems[reading.problem]}
      </p>
      <Button look="primary" autoFocus onClick={onOther}>
        {words.choose.other}
      </Button>
    </div>
  )
}

async function readDrawingFile(file: File): Promise<DrawingReading> {
  if (file.size > IMPORT_LIMITS.file) return { ok: false, problem: 'too-large' }
  try {
    return readDrawing(await file.text())
  } catch {
    return { ok: false, problem: 'damaged' } // gone since it was chosen
  }
}

/** Every page as one of its own, in place of the number of one page. */
const ALL = 'all'

interface DrawingChoiceProps {
  /** Of the file. */
  readonly name: string
  readonly drawing: Drawing
  onClose(): void
}

function DrawingChoice({ name: file, drawing, onClose }: DrawingChoiceProps) {
  const { drawing: words, from } = useTopic(importTopic)
  const editor = useEditor()
  const stay = useContext(StayContext)
  const toasts = useToasts()
  const tell = useTelling()
  const mayAddPages = useValue('may add pages', () => stay?.mayDirect() ?? false, [stay])
  const [chosen, setChosen] = useState('0')
  const { pages, left } = drawing
  const wanted = chosen === ALL ? pages : pages.slice(Number(chosen), Number(chosen) + 1)
  const count = wanted.reduce((sum, { content }) => sum + content.shapes.length, 0)
  const areTooMany = chosen === ALL && editor.getPages().length + pages.length > editor.options.maxPages
  const submit = async () => {
    onClose()
    if (stay !== null) {
      tell('shapes', await insertDrawing({ editor, board: stay.board, toasts }, wanted, chosen === ALL))
    }
  }
  return (
    <div className="pw-import__step">
      <p className="pw-import__hint">{from(file)}</p>
      <Left left={left} />
      {pages.length > 1 && <PageChooser {...{ pages, mayAddPages }} value={chosen} onValue={setChosen} />}
      {areTooMany && (
        <p className="pw-notice" role="alert">
          {words.pagesFull}
        </p>
      )}
      <FormActions
        summary={[words.contents(count, wanted.length)]}
        label={words.submit(count)}
        isReady={count > 0 && !areTooMany}
        onSubmit={() => void submit()}
        onClose={onClose}
      />
    </div>
  )
}

interface PageChooserProps {
  readonly pages: Drawing['pages']
  readonly mayAddPages: boolean
  readonly value: string
  onValue(value: string): void
}

/** One of the pages, or all as pages of the board. */
function PageChooser({ pages, mayAddPages, value, onValue }: PageChooserProps) {
  const { drawing: words } = useTopic(importTopic)
  return (
    <label className="pw-import__choice">
      <span>{words.page}</span>
      <select value={value} onChange={({ target }) => onValue(target.value)}>
        {pages.map(({ name }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages may be called alike and stay where they are
          <option key={at} value={at}>
            {name}
          </option>
        ))}
        {mayAddPages && <option value={ALL}>{words.asPages(pages.length)}</option>}
      </select>
    </label>
  )
}

/** What does not come along, said before anything is imported. */
function Left({ left }: { left: Drawing['left'] }) {
  const { drawing } = useTopic(importTopic)
  const sentences = (['remote', 'embeds', 'unknown'] as const)
    .filter((reason) => left[reason] > 0)
    .map((reason) => drawing.left[reason](left[reason]))
  if (sentences.length === 0) return null
  return <p className="pw-notice pw-import__note">{sentences.join(' ')}</p>
}
