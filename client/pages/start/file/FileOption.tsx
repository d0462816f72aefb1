import { useLanguage, useTopic } from '../../../i18n/messages.ts'
import { startTopic } from '../../../i18n/start.ts'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { TemplateOption } from '../gallery/TemplateOption.tsx'
import { TemplatePreview } from '../gallery/TemplatePreview.tsx'
import { templateFacts } from '../gallery/template-facts.ts'
import type { LoadedFile } from './loaded-file.ts'

const FileContents = lazyPart(async () => (await import('./FileContents.tsx')).FileContents)

interface FileOptionProps {
  readonly group: string
  readonly file: LoadedFile
  readonly chosen: boolean
  onChoose(): void
  onRemove(): void
}

/** The template of an opened file among the others, with all that is in it. */
export function FileOption({ group, file, chosen, onChoose, onRemove }: FileOptionProps) {
  const start = useTopic(startTopic)
  const language = useLanguage()
  const { entry } = file
  return (
    <div className="pw-file__option">
      <TemplateOption
        key={`${file.name}-${entry.id}`}
        group={group}
        title={entry.title[language]}
        purpose={entry.purpose[language]}
        facts={templateFacts(entry, start, language)}
        preview={<TemplatePreview pages={entry.pages} language={language} />}
        chosen={chosen}
        onChoose={onChoose}
        autoFocus // where the file was just opened, what it holds is read out
      />
      <FileContents file={file} onRemove={onRemove} />
    </div>
  )
}
