import { useId } from 'react'
import { MAX_TITLE_LENGTH } from '../../../../../shared/names.ts'
import type { ResultBoard } from '../../../../../shared/results/model.ts'
import type { ResultLanguage } from '../../../../../shared/results/request.ts'
import { useMessages, useTopic } from '../../../../i18n/messages.ts'
import { LANGUAGES } from '../../../../preferences/preferences.ts'
import { WALL_WORDS } from '../../../../results/wall-pictures.ts'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { RESULTS } from './messages.ts'

/** How documents are made. Empty texts are not said. */
export interface Settings {
  readonly page: string | null
  readonly language: ResultLanguage
  readonly names: boolean
  readonly date: string
  readonly place: string
  /** Whether the record shows the walls as pictures, too. */
  readonly pictures: boolean
}

interface ResultSettingsProps {
  readonly results: ResultBoard
  readonly isModerator: boolean
  readonly settings: Settings
  onSettings(settings: Settings): void
}

export function ResultSettings({ results, isModerator, settings, onSettings }: ResultSettingsProps) {
  const words = useTopic(RESULTS)
  const pictures = useTopic(WALL_WORDS)
  const { common } = useMessages()
  const id = useId()
  const change = (part: Partial<Settings>) => onSettings({ ...settings, ...part })
  return (
    <fieldset className="pw-results__settings">
      <legend>{words.settings}</legend>
      <label htmlFor={`${id}-page`}>{words.page}</label>
      <select
        id={`${id}-page`}
        className="pw-input"
        value={settings.page ?? ''}
        onChange={({ target }) => change({ page: target.value === '' ? null : target.value })}
      >
        <option value="">{words.allPages}</option>
        {results.pages.map((page) => (
          <option key={page.id} value={page.id}>
            {page.title}
          </option>
        ))}
      </select>
      <span aria-hidden="true">{words.language}</span>
      <Segmented
        legend={words.language}
        options={LANGUAGES.map((value) => ({ value, label: common.languages[value], lang: value }))}
        value={settings.language}
        onValue={(language) => change({ language })}
      />
      <label htmlFor={`${id}-date`}>{words.date}</label>
      <input
        id={`${id}-date`}
        type="date"
        className="pw-input"
        value={settings.date}
        onChange={({ target }) => change({ date: target.value })}
      />
      <label htmlFor={`${id}-place`}>{words.place}</label>
      <input
        id={`${id}-place`}
        className="pw-input"
        aria-describedby={`${id}-hint`}
        maxLength={MAX_TITLE_LENGTH}
        value={settings.place}
        onChange={({ target }) => change({ place: target.value })}
      />
      <p id={`${id}-hint`} className="pw-field__hint">
        {words.occasionHint}
      </p>
      <label className="pw-results__names">
        <input
          type="checkbox"
          checked={settings.pictures}
          onChange={({ target }) => change({ pictures: target.checked })}
        />
        <span>
          <strong>{pictures.label}</strong>
          <span className="pw-field__hint">{pictures.hint}</span>
        </span>
      </label>
      {isModerator && (
        <label className="pw-results__names">
          <input
            type="checkbox"
            checked={settings.names}
            onChange={({ target }) => change({ names: target.checked })}
          />
          <span>
            <strong>{words.names}</strong>
            <span className="pw-field__hint">{words.namesHint}</span>
          </span>
        </label>
      )}
    </fieldset>
  )
}
