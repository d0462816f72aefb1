import { FIELD_KINDS } from '../../../../shared/fields/field.ts'
import { useLanguage, useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { TemplatePreview } from '../gallery/TemplatePreview.tsx'
import type { LoadedFile } from './loaded-file.ts'
import { TEMPLATE_FILE } from './messages.ts'

interface FileContentsProps {
  readonly file: LoadedFile
  onRemove(): void
}

/** What a board made from this file would begin with: in words, and every page as a picture. */
export function FileContents({ file, onRemove }: FileContentsProps) {
  const texts = useTopic(TEMPLATE_FILE)
  const language = useLanguage()
  const { name, entry } = file
  const facts = factsOf(file, texts)
  return (
    <div className="pw-file__contents">
      <p>{texts.contains(name)}</p>
      <ul className="pw-file__facts">
        {facts.length === 0 ? <li>{texts.nothing}</li> : facts.map((fact) => <li key={fact}>{fact}</li>)}
      </ul>
      <ul className="pw-file__pages" aria-label={texts.pages}>
        {entry.pages.map((page) => (
          <li key={page.id}>
            <TemplatePreview pages={[page]} language={language} />
            <span>{page.title[language]}</span>
          </li>
        ))}
      </ul>
      <Button onClick={onRemove}>{texts.remove}</Button>
    </div>
  )
}

const COUNTED = ['cards', 'rows', 'boxes', 'blocks', 'labels', 'drawing', 'agenda', 'placeholders'] as const

function factsOf({ contents }: LoadedFile, texts: (typeof TEMPLATE_FILE)['de']): readonly string[] {
  const fields = FIELD_KINDS.flatMap((kind) => {
    const number = contents.fields[kind] ?? 0
    return number > 0 ? [texts.fields[kind](number)] : []
  })
  const rest = COUNTED.flatMap((what) => (contents[what] > 0 ? [texts[what](contents[what])] : []))
  return [...fields, ...rest]
}
