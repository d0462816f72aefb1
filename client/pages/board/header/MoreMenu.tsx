import {
  TldrawUiButton,
  TldrawUiButtonIcon,
  TldrawUiButtonLabel,
  TldrawUiDropdownMenuCheckboxItem,
  TldrawUiDropdownMenuContent,
  TldrawUiDropdownMenuGroup,
  TldrawUiDropdownMenuItem,
  TldrawUiDropdownMenuRoot,
  TldrawUiDropdownMenuTrigger,
} from 'tldraw'
import type { BoardId } from '../../../../shared/ids.ts'
import { textPath } from '../../../api/board-link.ts'
import { useLanguage, useMessages } from '../../../i18n/messages.ts'
import { changePreferences, LANGUAGES, THEMES, usePreferences } from '../../../preferences/preferences.ts'
import { CopyItem } from './copy/CopyItem.tsx'
import { ImportItem } from './ImportItem.tsx'
import './more-menu.css'
import { ResultsItem } from './results/ResultsButton.tsx'
import { SaveTemplateItem } from './save-template/SaveTemplateItem.tsx'
import type { ModeSwitch } from './types.ts'
import { useFullscreen } from './use-fullscreen.ts'

interface MoreMenuProps {
  readonly board: BoardId
  readonly isModerator: boolean
  readonly title: string
  readonly mode: ModeSwitch | null
}

/** What is rarely needed; on phones also what does not fit into the strip. */
export function MoreMenu({ board, isModerator, title, mode }: MoreMenuProps) {
  const { common, header } = useMessages()
  const fullscreen = useFullscreen()
  return (
    <TldrawUiDropdownMenuRoot id="planwand-more">
      <TldrawUiDropdownMenuTrigger>
        <TldrawUiButton type="icon" title={header.more.button} className="pw-header__button">
          <TldrawUiButtonIcon icon="dots-vertical" />
        </TldrawUiButton>
      </TldrawUiDropdownMenuTrigger>
      <TldrawUiDropdownMenuContent align="end" alignOffset={0} className="pw-menu">
        {/* For the eye alone: a menu holds items, and a screen reader finds the title as the page's heading. */}
        <p className="pw-menu__title" aria-hidden="true">
          {title}
        </p>
        {mode && <ModeGroup {...mode} />}
        {mode && <RehearseGroup onRehearse={mode.onRehearse} />}
        <TldrawUiDropdownMenuGroup className="pw-menu__results">
          <ResultsItem board={board} isModerator={isModerator} />
        </TldrawUiDropdownMenuGroup>
        <LanguageGroup />
        <ThemeGroup />
        <TldrawUiDropdownMenuGroup>
          <ImportItem />
          {mode && <CopyItem board={board} title={title} />}
          {mode && <SaveTemplateItem />}
          <TldrawUiDropdownMenuItem>
            <TldrawUiButton type="menu" onClick={() => window.location.assign(textPath(board))}>
              <TldrawUiButtonLabel>{header.view.text}</TldrawUiButtonLabel>
            </TldrawUiButton>
          </TldrawUiDropdownMenuItem>
          {fullscreen && (
            <TldrawUiDropdownMenuItem>
              <TldrawUiButton type="menu" onClick={() => fullscreen.toggle()}>
                <TldrawUiButtonLabel>
                  {fullscreen.isOn ? header.more.fullscreenExit : header.more.fullscreen}
                </TldrawUiButtonLabel>
              </TldrawUiButton>
            </TldrawUiDropdownMenuItem>
          )}
          <TldrawUiDropdownMenuItem>
            <TldrawUiButton type="menu" onClick={() => window.location.assign('/')}>
              <TldrawUiButtonLabel>{common.toStart}</TldrawUiButtonLabel>
            </TldrawUiButton>
          </TldrawUiDropdownMenuItem>
        </TldrawUiDropdownMenuGroup>
      </TldrawUiDropdownMenuContent>
    </TldrawUiDropdownMenuRoot>
  )
}

/** Shown on phones only, where the strip has no room for the switch. */
function ModeGroup({ value, onChange }: ModeSwitch) {
  const { header } = useMessages()
  return (
    <TldrawUiDropdownMenuGroup className="pw-menu__mode">
      <GroupLabel text={header.mode.label} />
      {(['prepare', 'run'] as const).map((mode) => (
        <TldrawUiDropdownMenuCheckboxItem
          key={mode}
          title={`${header.mode.label}: ${header.mode[mode]}`}
          checked={mode === value}
          onSelect={() => onChange(mode)}
        >
          <TldrawUiButtonLabel>{header.mode[mode]}</TldrawUiButtonLabel>
        </TldrawUiDropdownMenuCheckboxItem>
      ))}
    </TldrawUiDropdownMenuGroup>
  )
}

function RehearseGroup({ onRehearse }: Pick<ModeSwitch, 'onRehearse'>) {
  const { structure } = useMessages()
  return (
    <TldrawUiDropdownMenuGroup>
      <TldrawUiDropdownMenuItem>
        <TldrawUiButton type="menu" onClick={onRehearse}>
          <TldrawUiButtonLabel>{structure.rehearse}</TldrawUiButtonLabel>
        </TldrawUiButton>
      </TldrawUiDropdownMenuItem>
    </TldrawUiDropdownMenuGroup>
  )
}

function LanguageGroup() {
  const { common } = useMessages()
  const current = useLanguage()
  return (
    <TldrawUiDropdownMenuGroup>
      <GroupLabel text={common.language} />
      {LANGUAGES.map((language) => (
        <TldrawUiDropdownMenuCheckboxItem
          key={language}
          title={`${common.language}: ${common.languages[language]}`}
          checked={language === current}
          onSelect={() => changePreferences({ language })}
        >
          <TldrawUiButtonLabel>{common.languages[language]}</TldrawUiButtonLabel>
        </TldrawUiDropdownMenuCheckboxItem>
      ))}
    </TldrawUiDropdownMenuGroup>
  )
}

function ThemeGroup() {
  const { common } = useMessages()
  const { theme: current } = usePreferences()
  return (
    <TldrawUiDropdownMenuGroup>
      <GroupLabel text={common.theme} />
      {THEMES.map((theme) => (
        <TldrawUiDropdownMenuCheckboxItem
          key={theme}
          title={`${common.theme}: ${common.themes[theme]}`}
          checked={theme === current}
          onSelect={() => changePreferences({ theme })}
        >
          <TldrawUiButtonLabel>{common.themes[theme]}</TldrawUiButtonLabel>
        </TldrawUiDropdownMenuCheckboxItem>
      ))}
    </TldrawUiDropdownMenuGroup>
  )
}

/** For the eye; each item's own name says what it belongs to. */
function GroupLabel({ text }: { text: string }) {
  return (
    <span className="pw-menu__label" aria-hidden="true">
      {text}
    </span>
  )
}
